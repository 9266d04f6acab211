import { useEffect, useState } from "react";

/** An address for a blob as long as what shows it stands; give it a key where the blob may change. */
export function useBlobAddress(blob: Blob): string {
  const [address] = useState(() => URL.createObjectURL(blob));
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return address;
}

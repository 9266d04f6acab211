import { useEffect, useState } from "react";

/** A value once it has not changed for a while; compared by what it says, not by which object says it. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value);
  const said = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      // `said` is this very value's text.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      setSettled(JSON.parse(said) as T);
    }, pause);
    return () => clearTimeout(timer);
  }, [said, pause]);
  return settled;
}

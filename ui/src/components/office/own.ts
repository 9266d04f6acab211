import { useCasebook } from "../../app/casebook";
import { useOffice } from "./names";

/**
 * The platform with whose records a list begins: the own one. The street's own office looks after
 * all of them, so its people begin with the whole street, as do those without a platform.
 */
export function useOwnPlatform(): string | null {
  const { data: casebook } = useCasebook();
  const { platforms } = useOffice();
  const id = casebook?.account?.platform_id ?? null;
  const own = platforms.find((platform) => platform.id === id);
  return own?.kind === "street_office" ? null : id;
}

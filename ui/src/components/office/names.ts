import { useAsk } from "../../ipc/queries";
import type { OfficeOverview, PersonRow, PlatformRow } from "../../ipc/generated";

const EMPTY: OfficeOverview = {
  platforms: [],
  people: [],
  committees: [],
  dispute_types: [],
  dispute_type_version: 0,
};

/** Platforms, people, committees and dispute types; empty lists until they have arrived. */
export function useOffice(): OfficeOverview & { loading: boolean } {
  const { data, isPending } = useAsk("office_overview", {});
  return { ...(data ?? EMPTY), loading: isPending };
}

/** Names a platform by its id; an empty text for none, the id's tail for one not known here. */
export function usePlatformName(): (id: string | null | undefined) => string {
  const { platforms } = useOffice();
  return (id) => nameIn(platforms, id);
}

/** Names a member of staff by their id, as `usePlatformName` does. */
export function usePersonName(): (id: string | null | undefined) => string {
  const { people } = useOffice();
  return (id) => nameIn(people, id);
}

/** Names a dispute type by its code; codes of another version of the table show as they are. */
export function useDisputeTypeName(): (code: string | null | undefined) => string {
  const { dispute_types: types } = useOffice();
  return (code) => types.find((type) => type.code === code)?.name ?? code ?? "";
}

/** The name of a row by its id. */
export function nameIn(
  rows: readonly Pick<PlatformRow | PersonRow, "id" | "name">[],
  id: string | null | undefined,
): string {
  if (!id) return "";
  return rows.find((row) => row.id === id)?.name ?? `…${id.slice(-6)}`;
}

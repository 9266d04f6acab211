import type { LedgerKind } from "../ipc/generated";

/** The kinds of ledgers that can be imported. */
export const LEDGER_KINDS = [
  "disputes",
  "hazards",
  "consultations",
  "people",
  "platforms",
] as const satisfies readonly LedgerKind[];

/** The kind that an address names; that of disputes where it names none. */
export function kindOf(word: string): LedgerKind {
  return LEDGER_KINDS.find((kind) => kind === word) ?? "disputes";
}

/** The room in which the entries of a kind are listed. */
export const ROOM_OF = {
  disputes: "/disputes",
  hazards: "/hazards",
  consultations: "/consultations",
  people: "/people",
  platforms: "/people",
} as const satisfies Record<LedgerKind, string>;

import type { Role } from "../ipc/generated";

/** Who may have a dispute in hand. */
export const MEDIATING: readonly Role[] = ["mediator", "committee_head"];

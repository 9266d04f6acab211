import type { PersonRow } from "../ipc/generated";

/** A mediator of whom nothing but the name is known, with whatever a test says of them. */
export function personRow(name: string, more: Partial<PersonRow> = {}): PersonRow {
  return {
    id: name,
    name,
    role: "mediator",
    job: "mediator",
    sex: null,
    committee_id: null,
    committee_position: null,
    is_full_time: null,
    community: null,
    platform_id: null,
    phone: null,
    licence_no: null,
    organisation: null,
    appointed_on: null,
    term_ends_on: null,
    term: "open",
    term_days: null,
    is_active: true,
    has_account: false,
    may_give_passphrase: true,
    ...more,
  };
}

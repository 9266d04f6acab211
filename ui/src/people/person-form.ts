import { present } from "../components/form/present";
import type { PersonRow, SavePerson } from "../ipc/generated";

/** What the form of a person holds: an empty field is null. */
export type PersonValues = { [F in keyof SavePerson]-?: SavePerson[F] | null };

/** What the form begins with. */
export function personValues(
  person: PersonRow | undefined,
  fresh: Partial<SavePerson> = {},
): Partial<PersonValues> {
  if (!person) return { role: "mediator", job: "mediator", is_active: true, ...fresh };
  const { id: _id, term: _term, term_days: _days, ...rest } = person;
  const { has_account: _has, may_give_passphrase: _may, ...values } = rest;
  return values;
}

/** What is saved: only a lawyer keeps a licence, only a member a place in the committee. */
export function savePerson(person: PersonRow | undefined, values: PersonValues): SavePerson {
  const { name, role, is_active, licence_no, committee_position, ...rest } = values;
  return {
    ...present(rest),
    ...present({
      id: person?.id,
      licence_no: values.job === "lawyer" ? licence_no : null,
      committee_position: values.committee_id ? committee_position : null,
    }),
    name: name ?? "",
    role: role ?? "mediator",
    is_active: is_active ?? true,
  };
}

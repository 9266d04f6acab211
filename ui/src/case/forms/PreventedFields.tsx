import { ChoiceSelect } from "../../components/form/Choice";
import { CountInput, countOf } from "../../components/form/CountInput";
import { Field } from "../../components/form/Field";
import type { PreventedHarm } from "../../ipc/generated";
import { t } from "../../texts/t";

/** What mediation kept from happening, as forms hold it. */
export interface Prevented {
  prevented: PreventedHarm | null;
  prevented_people: string | null;
}

/** What a case says of it. */
export function preventedOf(page: {
  prevented: PreventedHarm | null;
  prevented_people: number | null;
}): Prevented {
  return {
    prevented: page.prevented,
    prevented_people: page.prevented_people === null ? null : String(page.prevented_people),
  };
}

/** As the core takes it. */
export function preventedRequest({ prevented, prevented_people: people }: Prevented): {
  prevented?: PreventedHarm;
  prevented_people: number | undefined;
} {
  return {
    ...(prevented && { prevented }),
    prevented_people: countOf(people),
  };
}

/** 预防: what was kept from happening, and to how many people; the case table counts both. */
export function PreventedFields() {
  return (
    <>
      <Field name="prevented" label={t("case.prevented.label")} hint={t("case.prevented.hint")}>
        <ChoiceSelect of="prevented_harm" clearable />
      </Field>
      <Field
        name="prevented_people"
        label={t("case.prevented.people")}
        malformed={t("hazards.field.count_malformed")}
      >
        <CountInput unit={t("hazards.field.people_unit")} />
      </Field>
    </>
  );
}

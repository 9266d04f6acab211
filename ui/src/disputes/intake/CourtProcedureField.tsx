import { ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { t } from "../../texts/t";

/** How the court hears a matter that it entrusted, and which limit holds where that is left empty. */
export function CourtProcedureField({ kind }: { kind: unknown }) {
  return (
    <Field
      name="court_procedure"
      label={t("disputes.origin.procedure")}
      hint={t(
        kind === "judicial"
          ? "disputes.origin.procedure_hint_judicial"
          : "disputes.origin.procedure_hint",
      )}
      wide
    >
      <ChoiceSelect of="court_procedure" clearable />
    </Field>
  );
}

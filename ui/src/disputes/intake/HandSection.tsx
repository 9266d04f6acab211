import { DayInput } from "../../components/form/DayInput";
import { Field } from "../../components/form/Field";
import { FormSection } from "../../components/form/FormSection";
import { PersonSelect } from "../../components/office/PersonSelect";
import { t } from "../../texts/t";
import { MEDIATING } from "../roles";
import { useToday } from "../today";

/** 调解员与登记日期. */
export function HandSection() {
  const today = useToday();
  return (
    <FormSection title={t("disputes.hand.title")}>
      <Field
        name="mediator_ids"
        label={t("disputes.column.mediators")}
        hint={t("disputes.hand.mediators_hint")}
      >
        <PersonSelect multiple roles={MEDIATING} />
      </Field>
      <Field
        name="registered_on"
        label={t("disputes.column.registered_on")}
        malformed={t("common.day.malformed")}
        hint={t("disputes.hand.registered_hint")}
      >
        <DayInput latest={today} />
      </Field>
    </FormSection>
  );
}

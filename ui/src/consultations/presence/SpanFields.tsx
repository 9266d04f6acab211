import { Field } from "../../components/form/Field";
import { TimeInput } from "../../components/form/TimeInput";
import { DayField } from "../../components/steps/fields";
import { useToday } from "../../disputes/today";
import { t } from "../../texts/t";

/** On which day, from when to when. */
export function SpanFields() {
  const today = useToday();
  const malformed = t("common.time.malformed");
  return (
    <>
      <DayField name="day" label={t("service.presence.day")} latest={today} required />
      <Field name="starts_at" label={t("service.presence.starts")} malformed={malformed} required>
        <TimeInput />
      </Field>
      <Field
        name="ends_at"
        label={t("service.presence.ends")}
        hint={t("service.presence.ends_hint")}
        malformed={malformed}
      >
        <TimeInput />
      </Field>
    </>
  );
}

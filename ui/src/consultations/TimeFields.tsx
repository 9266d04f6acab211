import { Form, Input } from "antd";
import { durationWords, minutesBetween } from "../components/clock-time";
import { ChoiceSelect } from "../components/form/Choice";
import { DayInput } from "../components/form/DayInput";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { TimeInput } from "../components/form/TimeInput";
import { PersonSelect } from "../components/office/PersonSelect";
import { PlatformSelect } from "../components/office/PlatformSelect";
import { useOffice } from "../components/office/names";
import { useToday } from "../disputes/today";
import { t } from "../texts/t";
import { type ConsultationForm, spanOf } from "./form";

/** When, where and by whom; all of it filled in from the desk when the form opens. */
export function TimeFields({ isCorrection }: { isCorrection: boolean }) {
  const { platforms } = useOffice();
  const today = useToday();
  const duration = useDuration();
  const malformed = t("common.time.malformed");
  return (
    <FormSection
      dense
      title={t("consultations.section.time")}
      aside={
        <span role="status">
          {duration !== null && t("consultations.time.lasted", { duration })}
        </span>
      }
    >
      <Field name="starts_at" label={t("consultations.field.starts_at")} malformed={malformed}>
        <TimeInput />
      </Field>
      <Field name="ends_at" label={t("consultations.field.ends_at")} malformed={malformed}>
        <TimeInput now={t("consultations.time.end_now")} />
      </Field>
      <Field
        name="held_on"
        label={t("consultations.field.held_on")}
        malformed={t("common.day.malformed")}
      >
        <DayInput latest={today} />
      </Field>
      <Field name="manner" label={t("consultations.field.manner")}>
        <ChoiceSelect of="consultation_manner" />
      </Field>
      <Field name="lawyer_id" label={t("consultations.field.lawyer_id")}>
        <PersonSelect clearable={false} />
      </Field>
      <Field name="consultation_point" label={t("consultations.field.consultation_point")}>
        <Input autoComplete="off" />
      </Field>
      {platforms.length > 1 && !isCorrection && (
        <Field name="platform_id" label={t("consultations.field.platform_id")} wide>
          <PlatformSelect clearable={false} />
        </Field>
      )}
    </FormSection>
  );
}

/** How long it took, as far as both times can be read. */
function useDuration(): string | null {
  const form = Form.useFormInstance<ConsultationForm>();
  const held_on = Form.useWatch("held_on", form) ?? null;
  const starts_at = Form.useWatch("starts_at", form) ?? null;
  const ends_at = Form.useWatch("ends_at", form) ?? null;
  const { start, end } = spanOf({ held_on, starts_at, ends_at });
  const minutes = minutesBetween(start, end);
  return minutes === null ? null : durationWords(minutes);
}

import { useState } from "react";
import { clockOf, dayOf, instantOf } from "../../components/clock-time";
import { Field } from "../../components/form/Field";
import { TimeInput } from "../../components/form/TimeInput";
import { DayField, TextField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import { useToday } from "../../disputes/today";
import type { RequestDetail } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";

interface Values {
  contacted_at: string | null;
  contacted_time: string | null;
  contact_note: string | null;
}

/** 联系诉求人. */
export function ContactForm({ detail }: { detail: RequestDetail }) {
  const order = useOrder("contact_request");
  const today = useToday();
  const [now] = useState(() => new Date().toISOString());
  return (
    <StepForm<Values>
      label={choice("request_action", "contact")}
      saveText={t("common.action.save")}
      initial={{ contacted_at: dayOf(now), contacted_time: clockOf(now), contact_note: null }}
      save={(values) =>
        order.mutateAsync({
          request_id: detail.row.id,
          contacted_at: momentOf(values, now),
          contact_note: values.contact_note ?? "",
        })
      }
    >
      <TextField
        name="contact_note"
        label={t("requests.form.contact.note")}
        hint={t("requests.form.contact.note_hint")}
        rows={4}
        required
      />
      <DayField
        name="contacted_at"
        label={t("requests.form.contact.day")}
        latest={today}
        required
      />
      <Field
        name="contacted_time"
        label={t("requests.form.contact.at")}
        malformed={t("common.time.malformed")}
        required
      >
        <TimeInput />
      </Field>
    </StepForm>
  );
}

/** The instant of the form; the core's own where it was left as it was. */
function momentOf({ contacted_at, contacted_time }: Values, opened: string): string | undefined {
  if (contacted_at === null || contacted_time === null) return undefined;
  const entered = instantOf(contacted_at, contacted_time);
  return entered.slice(0, 16) === opened.slice(0, 16) ? undefined : entered;
}

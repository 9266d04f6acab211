import { Input } from "antd";
import { Field } from "../../components/form/Field";
import { TextField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import type { RequestDetail } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { wholeRule, wholeOf } from "./whole";

interface Values {
  days: string | null;
  reason: string | null;
}

/** 延期, once, by some working days. */
export function ExtendForm({ detail }: { detail: RequestDetail }) {
  const order = useOrder("extend_request");
  return (
    <StepForm<Values>
      label={choice("request_action", "extend")}
      saveText={choice("request_action", "extend")}
      initial={{ days: null, reason: null }}
      save={(values) =>
        order.mutateAsync({
          request_id: detail.row.id,
          days: wholeOf(values.days) ?? 0,
          reason: values.reason ?? "",
        })
      }
    >
      <Field
        name="days"
        label={t("requests.form.extend.days")}
        hint={t("requests.form.extend.days_hint", { n: detail.extension_days })}
        rules={[wholeRule()]}
        required
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      <TextField name="reason" label={t("requests.form.extend.reason")} rows={3} required />
    </StepForm>
  );
}

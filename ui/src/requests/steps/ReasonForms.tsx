import { FormNote, TextField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";

interface Values {
  reason: string | null;
}

/** 退件. */
export function ReturnForm({ id }: { id: string }) {
  const order = useOrder("return_request");
  return (
    <StepForm<Values>
      label={choice("request_action", "return")}
      saveText={choice("request_action", "return")}
      initial={{ reason: null }}
      save={({ reason }) => order.mutateAsync({ request_id: id, reason: reason ?? "" })}
    >
      <FormNote tone="near">{t("requests.form.return.note")}</FormNote>
      <TextField name="reason" label={t("requests.form.return.reason")} rows={4} required />
    </StepForm>
  );
}

/** 重办. */
export function ReopenForm({ id }: { id: string }) {
  const order = useOrder("reopen_request");
  return (
    <StepForm<Values>
      label={choice("request_action", "reopen")}
      saveText={choice("request_action", "reopen")}
      initial={{ reason: null }}
      save={({ reason }) => order.mutateAsync({ request_id: id, reason: reason ?? "" })}
    >
      <FormNote>{t("requests.form.reopen.note")}</FormNote>
      <TextField name="reason" label={t("requests.form.reopen.reason")} rows={4} required />
    </StepForm>
  );
}

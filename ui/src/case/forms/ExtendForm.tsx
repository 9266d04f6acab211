import { formatDay } from "../../components/format";
import { filled } from "../../disputes/intake/form";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { DayField, FormNote, TextField, TickField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import { monthsAfter } from "./instalments";

interface Values {
  until: string | null;
  reason: string | null;
  is_agreed: boolean;
}

/** 延期, agreed by both parties. */
export function ExtendForm() {
  const { page } = useCase();
  const order = useOrder("extend_deadline");
  const due = page.row.due_on;
  return (
    <StepForm<Values>
      label={t("case.step.extend")}
      saveText={t("case.step.extend")}
      initial={{ until: due && monthsAfter(due, 1), reason: null, is_agreed: false }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          until: filled(values.until) ?? "",
          reason: filled(values.reason) ?? "",
          is_agreed: values.is_agreed,
        })
      }
    >
      {due && (
        <FormNote>
          <p>{t("case.extend.now", { day: formatDay(due), n: page.extension_count })}</p>
        </FormNote>
      )}
      <DayField
        name="until"
        label={t("case.extend.until")}
        hint={t("case.extend.until_hint")}
        required
      />
      <TextField name="reason" label={t("case.form.reason")} rows={2} required />
      <TickField name="is_agreed" label={t("case.extend.agreed")} />
    </StepForm>
  );
}

import { formatDay } from "../../components/format";
import { DayField, FormNote } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";
import { filled } from "../../disputes/intake/form";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { restReason, restingSince } from "../standing";

interface Values {
  resumed_on: string | null;
}

/** 恢复调解: the limit goes on where it stood. */
export function ResumeForm() {
  const { page, today } = useCase();
  const order = useOrder("resume_dispute");
  return (
    <StepForm<Values>
      label={t("case.step.resume")}
      saveText={t("case.step.resume")}
      initial={{ resumed_on: today }}
      save={(values) =>
        order.mutateAsync({ dispute_id: page.row.id, resumed_on: filled(values.resumed_on) })
      }
    >
      <FormNote>
        <p>
          {t("case.resume.note", { day: formatDay(restingSince(page)), reason: restReason(page) })}
        </p>
      </FormNote>
      <DayField
        name="resumed_on"
        label={t("case.resume.on")}
        hint={t("case.resume.on_hint")}
        latest={today}
        required
      />
    </StepForm>
  );
}

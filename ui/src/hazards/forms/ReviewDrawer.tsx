import { Form, type FormInstance } from "antd";
import { useCasebook } from "../../app/casebook";
import { DayField, FormNote, TextField } from "../../components/steps/fields";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { formatDay } from "../../components/format";
import { PersonSelect } from "../../components/office/PersonSelect";
import { filled } from "../../disputes/intake/form";
import { useToday } from "../../disputes/today";
import type { HazardDetail, ReviewResult } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { choice, t } from "../../texts/t";
import { type StepDrawerProps, useSaid } from "./said";

interface LookBack {
  reviewed_on: string | null;
  reviewer_id: string | null;
  finding: string | null;
  result: ReviewResult | null;
  next_review_on: string | null;
  due_on: string | null;
}

/** 回头看: does it hold? */
export function ReviewDrawer({ detail, open, onClose }: StepDrawerProps) {
  const order = useOrder("review_hazard");
  const said = useSaid(onClose);
  const today = useToday();
  const { data: casebook } = useCasebook();
  return (
    <FormDrawer<LookBack, unknown>
      open={open}
      title={choice("hazard_action", "review")}
      saveText={t("hazards.review.save")}
      initial={{
        reviewed_on: today,
        reviewer_id: casebook?.account?.id ?? null,
        finding: null,
        result: null,
        next_review_on: null,
        due_on: null,
      }}
      save={(values) => {
        const isRelapse = values.result === "rebounded";
        return order.mutateAsync({
          hazard_id: detail.row.id,
          reviewed_on: filled(values.reviewed_on),
          reviewer_id: values.reviewer_id ?? undefined,
          finding: filled(values.finding) ?? "",
          // The form does not save without a result.
          result: values.result ?? "still_open",
          next_review_on: isRelapse ? undefined : filled(values.next_review_on),
          due_on: isRelapse ? filled(values.due_on) : undefined,
        });
      }}
      onSaved={said}
      onClose={onClose}
    >
      {(form) => <LookBackFields form={form} detail={detail} />}
    </FormDrawer>
  );
}

function LookBackFields(props: { form: FormInstance<LookBack>; detail: HazardDetail }) {
  const { form, detail } = props;
  const result = Form.useWatch("result", form);
  const today = useToday();
  return (
    <>
      <Field name="result" label={t("hazards.field.review_result")} required wide>
        <ChoiceRadio of="review_result" />
      </Field>
      {result && (
        <FormNote tone={result === "rebounded" ? "near" : undefined}>
          {t(`hazards.review.${result}`, { day: formatDay(detail.proposed_review_on) })}
        </FormNote>
      )}
      <TextField name="finding" label={t("hazards.field.review_finding")} rows={4} required />
      {result === "rebounded" ? (
        <DayField name="due_on" label={t("hazards.field.new_due_on")} required />
      ) : (
        <DayField name="next_review_on" label={t("hazards.field.next_review_on")} />
      )}
      <DayField name="reviewed_on" label={t("hazards.field.reviewed_on")} latest={today} />
      <Field name="reviewer_id" label={t("hazards.field.reviewer")}>
        <PersonSelect />
      </Field>
    </>
  );
}

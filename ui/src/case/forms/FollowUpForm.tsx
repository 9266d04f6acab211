import { useCasebook } from "../../app/casebook";
import { ChoiceRadio, ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { PersonSelect } from "../../components/office/PersonSelect";
import { filled } from "../../disputes/intake/form";
import type { FollowUpFinding, Satisfaction } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { DayField, TextField } from "../../components/steps/fields";
import { StepForm } from "../../components/steps/StepForm";

interface Values {
  visited_on: string | null;
  visitor_id: string | null;
  finding: FollowUpFinding | null;
  satisfaction: Satisfaction | null;
  content: string | null;
}

/** 回访. */
export function FollowUpForm() {
  const { page, today } = useCase();
  const { data: casebook } = useCasebook();
  const order = useOrder("record_follow_up");
  return (
    <StepForm<Values>
      label={t("case.step.record_follow_up")}
      saveText={t("case.follow_ups.save")}
      initial={{
        visited_on: today,
        visitor_id: casebook?.account?.id ?? null,
        finding: null,
        satisfaction: null,
        content: null,
      }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          visited_on: filled(values.visited_on),
          visitor_id: values.visitor_id ?? undefined,
          // The form does not save without a finding.
          finding: values.finding ?? "performed",
          satisfaction: values.satisfaction ?? undefined,
          content: filled(values.content) ?? "",
        })
      }
    >
      <Field name="finding" label={t("case.follow_ups.finding")} required wide>
        <ChoiceRadio of="follow_up_finding" />
      </Field>
      <TextField name="content" label={t("case.follow_ups.content")} rows={5} required />
      <DayField name="visited_on" label={t("case.follow_ups.on")} latest={today} required />
      <Field name="visitor_id" label={t("case.follow_ups.visitor")} required>
        <PersonSelect clearable={false} />
      </Field>
      <Field name="satisfaction" label={t("case.follow_ups.satisfied")}>
        <ChoiceSelect of="satisfaction" clearable />
      </Field>
    </StepForm>
  );
}

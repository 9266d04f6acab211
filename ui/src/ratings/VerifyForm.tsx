import { useState } from "react";
import { useCasebook } from "../app/casebook";
import { DayField, TextField } from "../components/steps/fields";
import { ChoiceRadio } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { formatDay } from "../components/format";
import { PersonSelect } from "../components/office/PersonSelect";
import { filled } from "../disputes/intake/form";
import { useToday } from "../disputes/today";
import type { RatingFinding } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./ratings.module.css";
import type { StepProps } from "./step-forms";

interface Verified {
  verified_on: string | null;
  finding: RatingFinding | null;
  finding_note: string | null;
  responsible_id: string | null;
  due_on: string | null;
  exclusion_reason: string | null;
}

/** 核实: true and to be put right, or, by the head, not counted. */
export function VerifyForm({ detail, done }: StepProps) {
  const today = useToday();
  const { data: casebook } = useCasebook();
  const order = useOrder("verify_rating");
  const [finding, setFinding] = useState<RatingFinding | null>(null);
  const isHead = casebook?.account?.role === "committee_head";
  return (
    <RecordForm<Verified, unknown>
      label={t("ratings.step.verify")}
      saveText={t("ratings.form.save_verify")}
      initial={{
        verified_on: today,
        finding: null,
        finding_note: null,
        responsible_id: null,
        due_on: detail.usual_due_on,
        exclusion_reason: null,
      }}
      save={(values) =>
        order.mutateAsync({
          rating_id: detail.row.id,
          verified_on: filled(values.verified_on),
          // The form does not save without a finding.
          finding: values.finding ?? "true_rating",
          finding_note: filled(values.finding_note) ?? "",
          responsible_id: values.responsible_id ?? undefined,
          due_on: filled(values.due_on),
          exclusion_reason: filled(values.exclusion_reason),
        })
      }
      onSaved={done}
      onCancel={done}
    >
      <div className={styles["fields"]}>
        <Field
          name="finding"
          label={t("ratings.form.finding")}
          hint={isHead ? undefined : t("ratings.form.finding_hint")}
          required
          wide
        >
          <FindingRadio onPick={setFinding} />
        </Field>
        <TextField name="finding_note" label={t("ratings.form.finding_note")} rows={3} required />
        <DayField
          name="verified_on"
          label={t("ratings.form.verified_on")}
          latest={today}
          required
        />
        {finding === "true_rating" && (
          <>
            <Field name="responsible_id" label={t("ratings.form.responsible")} required>
              <PersonSelect clearable={false} />
            </Field>
            <DayField
              name="due_on"
              label={t("ratings.form.due_on")}
              hint={t("ratings.form.due_hint", { day: formatDay(detail.usual_due_on) })}
              required
            />
          </>
        )}
        {(finding === "mistaken" || finding === "malicious") && (
          <TextField
            name="exclusion_reason"
            label={t("ratings.form.exclusion_reason")}
            hint={t("ratings.form.exclusion_hint")}
            rows={3}
            required
          />
        )}
      </div>
    </RecordForm>
  );
}

interface FindingProps {
  value?: RatingFinding | null;
  onChange?: (value: RatingFinding | null) => void;
  onPick: (value: RatingFinding | null) => void;
}

/** The finding, which decides what else is asked. */
function FindingRadio({ onChange, onPick, ...rest }: FindingProps) {
  return (
    <ChoiceRadio
      of="rating_finding"
      {...rest}
      onChange={(value) => {
        onPick(value);
        onChange?.(value);
      }}
    />
  );
}

import { DayField, TextField } from "../components/steps/fields";
import { ChoiceRadio } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { filled } from "../disputes/intake/form";
import { useToday } from "../disputes/today";
import type { RatingDetail, RatingFinding } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./ratings.module.css";

/** Props of the forms of a rating's steps. */
export interface StepProps {
  detail: RatingDetail;
  /** Saved or given up. */
  done: () => void;
}

/** 登记整改. */
export function RectifyForm({ detail, done }: StepProps) {
  const today = useToday();
  const order = useOrder("rectify_rating");
  return (
    <RecordForm<{ action_taken: string | null; rectified_on: string | null }, unknown>
      label={t("ratings.step.rectify")}
      saveText={t("ratings.form.save_rectify")}
      initial={{ action_taken: null, rectified_on: today }}
      save={(values) =>
        order.mutateAsync({
          rating_id: detail.row.id,
          action_taken: filled(values.action_taken) ?? "",
          rectified_on: filled(values.rectified_on),
        })
      }
      onSaved={done}
      onCancel={done}
    >
      <div className={styles["fields"]}>
        <TextField name="action_taken" label={t("ratings.form.action_taken")} rows={4} required />
        <DayField
          name="rectified_on"
          label={t("ratings.form.rectified_on")}
          latest={today}
          required
        />
      </div>
    </RecordForm>
  );
}

/** 答复. */
export function AnswerForm({ detail, done }: StepProps) {
  const today = useToday();
  const order = useOrder("answer_rating");
  return (
    <RecordForm<{ answer: string | null; answered_on: string | null }, unknown>
      label={t("ratings.step.answer")}
      saveText={t("ratings.form.save_answer")}
      initial={{ answer: null, answered_on: today }}
      save={(values) =>
        order.mutateAsync({
          rating_id: detail.row.id,
          answer: filled(values.answer) ?? "",
          answered_on: filled(values.answered_on),
        })
      }
      onSaved={done}
      onCancel={done}
    >
      <div className={styles["fields"]}>
        <TextField name="answer" label={t("ratings.form.answer")} rows={4} required />
        <DayField
          name="answered_on"
          label={t("ratings.form.answered_on")}
          latest={today}
          required
        />
      </div>
    </RecordForm>
  );
}

/** 不计入, by the head. */
export function ExcludeForm({ detail, done }: StepProps) {
  const order = useOrder("exclude_rating");
  return (
    <RecordForm<{ finding: RatingFinding | null; exclusion_reason: string | null }, unknown>
      label={t("ratings.step.exclude")}
      saveText={t("ratings.form.save_exclude")}
      initial={{ finding: null, exclusion_reason: null }}
      save={(values) =>
        order.mutateAsync({
          rating_id: detail.row.id,
          // The form does not save without a finding.
          finding: values.finding ?? "mistaken",
          exclusion_reason: filled(values.exclusion_reason) ?? "",
        })
      }
      onSaved={done}
      onCancel={done}
    >
      <div className={styles["fields"]}>
        <Field name="finding" label={t("ratings.form.why_excluded")} required wide>
          <ChoiceRadio of="rating_finding" only={["mistaken", "malicious"]} />
        </Field>
        <TextField
          name="exclusion_reason"
          label={t("ratings.form.exclusion_reason")}
          hint={t("ratings.form.exclusion_hint")}
          rows={3}
          required
        />
      </div>
    </RecordForm>
  );
}

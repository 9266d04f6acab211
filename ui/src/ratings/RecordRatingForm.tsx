import { Checkbox, Form } from "antd";
import { useState } from "react";
import { DayField, ManyField, TextField, TickField } from "../components/steps/fields";
import { instantOf } from "../components/clock-time";
import { ChoiceRadio } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { filled } from "../disputes/intake/form";
import { useToday } from "../disputes/today";
import type { RatingChannel, RatingReason, Satisfaction, SubjectKind } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { choices, t } from "../texts/t";
import { LevelChoice } from "./LevelChoice";
import { isBad } from "./levels";
import styles from "./ratings.module.css";

interface Values {
  level: Satisfaction | null;
  reasons: RatingReason[];
  comment: string | null;
  channel: RatingChannel | null;
  is_named: boolean;
  rated_at: string | null;
}

/** Props of `RecordRatingForm`. */
export interface RecordRatingFormProps {
  subjectKind: SubjectKind;
  subjectId: string;
  done: () => void;
}

/** A rating as somebody gave it. */
export function RecordRatingForm({ subjectKind, subjectId, done }: RecordRatingFormProps) {
  const today = useToday();
  const order = useOrder("record_rating");
  const [form] = Form.useForm<Values>();
  const [bad, setBad] = useState(false);
  return (
    <RecordForm<Values, unknown>
      label={t("ratings.panel.add")}
      saveText={t("ratings.form.save")}
      form={form}
      initial={{
        level: null,
        reasons: [],
        comment: null,
        channel: null,
        is_named: false,
        rated_at: today,
      }}
      save={(values) =>
        order.mutateAsync({
          subject_kind: subjectKind,
          subject_id: subjectId,
          // The form does not save without level and channel.
          level: values.level ?? "satisfied",
          channel: values.channel ?? "on_site",
          reasons: values.reasons,
          comment: filled(values.comment),
          is_named: values.is_named,
          rated_at: momentOf(filled(values.rated_at), today),
        })
      }
      onSaved={done}
      onCancel={done}
    >
      <div className={styles["fields"]}>
        <Field
          name="level"
          label={t("ratings.form.level")}
          hint={bad ? t("ratings.form.bad_hint") : undefined}
          required
          wide
        >
          <LevelField onPick={(level) => setBad(isBad(level))} />
        </Field>
        <Field name="channel" label={t("ratings.form.channel")} required wide>
          <ChoiceRadio of="rating_channel" />
        </Field>
        <ManyField name="reasons" label={t("ratings.form.reasons")} wide>
          <Checkbox.Group options={choices("rating_reason")} />
        </ManyField>
        <TextField name="comment" label={t("ratings.form.comment")} rows={3} />
        <DayField name="rated_at" label={t("ratings.form.rated_on")} latest={today} required />
        <TickField
          name="is_named"
          label={t("ratings.form.named")}
          hint={t("ratings.form.named_hint")}
        />
      </div>
    </RecordForm>
  );
}

interface LevelFieldProps {
  id?: string;
  value?: Satisfaction | null;
  onChange?: (level: Satisfaction) => void;
  onPick: (level: Satisfaction) => void;
}

/** The level, which decides what follows. */
function LevelField({ onChange, onPick, ...rest }: LevelFieldProps) {
  return (
    <LevelChoice
      {...rest}
      aria-label={t("ratings.form.level")}
      onChange={(level) => {
        onPick(level);
        onChange?.(level);
      }}
    />
  );
}

/** Today is now; another day is its noon. */
function momentOf(day: string | undefined, today: string): string | undefined {
  return day === undefined || day === today ? undefined : instantOf(day, "12:00");
}

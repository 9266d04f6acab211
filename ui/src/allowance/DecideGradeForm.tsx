import { Radio } from "antd";
import { useState } from "react";
import { FormNote, TextField } from "../components/steps/fields";
import { Field } from "../components/form/Field";
import { RecordForm } from "../components/form/RecordForm";
import { formatMoney } from "../components/format";
import { useDisputeTypeName } from "../components/office/names";
import { filled } from "../disputes/intake/form";
import type { DisputeGrade, Grade } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./allowance.module.css";
import { reasonWords } from "./reasons";

/** Props of `DecideGradeForm`. */
export interface DecideGradeFormProps {
  disputeId: string;
  standing: DisputeGrade;
  done: () => void;
}

interface Values {
  grade: string | null;
  grade_reason: string | null;
}

/** 定级: another grade needs its reason; the proposed one gives the case back to the thresholds. */
export function DecideGradeForm({ disputeId, standing, done }: DecideGradeFormProps) {
  const order = useOrder("decide_difficulty_grade");
  const typeName = useDisputeTypeName();
  const [grade, setGrade] = useState(standing.grade);
  const proposed = standing.grades.find((one) => one.code === standing.proposed);
  const differs = grade !== standing.proposed;
  return (
    <RecordForm<Values, unknown>
      label={t("allowance.card.decide_title")}
      saveText={t("allowance.card.save")}
      initial={{ grade: standing.grade, grade_reason: standing.grade_reason }}
      save={(values) => {
        const isProposed = values.grade === standing.proposed;
        return order.mutateAsync({
          dispute_id: disputeId,
          grade: isProposed ? undefined : (values.grade ?? undefined),
          grade_reason: isProposed ? undefined : filled(values.grade_reason),
        });
      }}
      onSaved={done}
      onCancel={done}
    >
      <div className={styles["fields"]}>
        <FormNote>
          <p>{t("allowance.card.proposal", { name: proposed?.name ?? t("common.none") })}</p>
          <ul>
            {standing.reasons.map((reason) => (
              <li key={reason.kind}>{reasonWords(reason, typeName)}</li>
            ))}
          </ul>
        </FormNote>
        <Field name="grade" label={t("allowance.card.grade")} required wide>
          <GradeRadio grades={standing.grades} onPick={setGrade} />
        </Field>
        {differs && (
          <TextField
            name="grade_reason"
            label={t("allowance.card.reason")}
            hint={t("allowance.card.reason_hint")}
            rows={3}
            required
          />
        )}
      </div>
    </RecordForm>
  );
}

interface GradeRadioProps {
  id?: string;
  grades: readonly Grade[];
  value?: string | null;
  onChange?: (code: string) => void;
  onPick: (code: string) => void;
}

/** The grades of the table, with what each earns. */
function GradeRadio({ id, grades, value, onChange, onPick }: GradeRadioProps) {
  return (
    <Radio.Group
      id={id}
      className={styles["grades"]}
      value={value ?? undefined}
      options={grades.map((one) => ({
        value: one.code,
        label: `${one.name}　${formatMoney(one.amount_fen)}`,
      }))}
      onChange={(event) => {
        const code = String(event.target.value);
        onPick(code);
        onChange?.(code);
      }}
    />
  );
}

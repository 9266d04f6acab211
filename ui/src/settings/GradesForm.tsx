import { App, Button, Checkbox, Form, Input, InputNumber } from "antd";
import { DayField, ManyField, TickField } from "../components/steps/fields";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { MoneyInput } from "../components/form/MoneyInput";
import { RecordForm } from "../components/form/RecordForm";
import { Icon } from "../components/icons";
import { MultipleSelect } from "../components/office/OfficeSelect";
import { useOffice } from "../components/office/names";
import { useToday } from "../disputes/today";
import type { DifficultyGrades } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./GradesForm.module.css";
import { type GradesDraft, draftOf, newGrade, orderOf } from "./grade-table";

/** The grades with their conditions and amounts; saved as one version. */
export function GradesForm({ table }: { table: DifficultyGrades }) {
  const { message } = App.useApp();
  const today = useToday();
  const order = useOrder("save_difficulty_grades");
  return (
    <RecordForm<GradesDraft, DifficultyGrades>
      label={t("settings.part.grades")}
      saveText={t("allowance.table.save", { n: table.version + 1 })}
      initial={draftOf(table, today)}
      save={(draft) => order.mutateAsync(orderOf(draft))}
      onSaved={(saved) => void message.success(t("allowance.table.saved", { n: saved.version }))}
    >
      <Form.List name="grades">
        {(rows, { add, remove }) => (
          <>
            {rows.map((row, index) => (
              <GradeSection
                key={row.key}
                at={row.name}
                number={index + 1}
                onRemove={rows.length > 1 ? () => remove(row.name) : undefined}
              />
            ))}
            <Button
              className={styles["add"]}
              icon={<Icon name="plus" size={1.1} />}
              onClick={() => add(newGrade())}
            >
              {t("allowance.table.add")}
            </Button>
          </>
        )}
      </Form.List>
      <FormSection title={t("allowance.table.valid_from")}>
        <DayField
          name="valid_from"
          label={t("allowance.table.valid_from")}
          hint={t("allowance.table.valid_from_hint")}
          required
        />
        <TickField name="is_settled_only" label={t("allowance.table.settled_only")} />
      </FormSection>
    </RecordForm>
  );
}

interface GradeSectionProps {
  /** Its place in the list. */
  at: number;
  number: number;
  onRemove: (() => void) | undefined;
}

/** One grade: name and amount, then what lifts a case to it. */
function GradeSection({ at, number, onRemove }: GradeSectionProps) {
  const { dispute_types: types, loading } = useOffice();
  return (
    <FormSection
      dense
      title={t("allowance.table.grade", { n: number })}
      aside={
        onRemove && (
          <Button type="text" size="small" onClick={onRemove}>
            {t("allowance.table.remove")}
          </Button>
        )
      }
    >
      <Field name={[at, "name"]} label={t("allowance.table.name")} required>
        <Input autoComplete="off" />
      </Field>
      <Field
        name={[at, "amount_fen"]}
        label={t("allowance.table.amount")}
        malformed={t("common.money.malformed")}
        required
      >
        <MoneyInput />
      </Field>
      <Count at={at} field="people" />
      <Field
        name={[at, "thresholds", "amount_fen"]}
        label={t("allowance.table.dispute_amount")}
        malformed={t("common.money.malformed")}
      >
        <MoneyInput />
      </Field>
      <Count at={at} field="sessions" />
      <Count at={at} field="days" />
      <ManyField
        name={[at, "thresholds", "dispute_types"]}
        label={t("allowance.table.types")}
        hint={t("allowance.table.types_hint")}
        wide
      >
        <MultipleSelect
          loading={loading}
          options={types.map((type) => ({ value: type.code, label: type.name }))}
        />
      </ManyField>
      <div className={styles["ticks"]}>
        <Form.Item name={[at, "thresholds", "is_difficult"]} valuePropName="checked" noStyle>
          <Checkbox>{t("allowance.table.difficult")}</Checkbox>
        </Form.Item>
        <Form.Item name={[at, "thresholds", "is_oral"]} valuePropName="checked" noStyle>
          <Checkbox>{t("allowance.table.oral")}</Checkbox>
        </Form.Item>
      </div>
    </FormSection>
  );
}

/** A count from which on a case is of the grade. */
function Count({ at, field }: { at: number; field: "people" | "sessions" | "days" }) {
  return (
    <Field name={[at, "thresholds", field]} label={t(`allowance.table.${field}`)}>
      <InputNumber
        className={styles["count"]}
        min={1}
        max={100_000}
        precision={0}
        controls={false}
        suffix={t(`allowance.table.${field}_unit`)}
      />
    </Field>
  );
}

import { Input } from "antd";
import { DayField, TextField } from "../../components/steps/fields";
import { Field } from "../../components/form/Field";
import { PersonSelect } from "../../components/office/PersonSelect";
import { filled } from "../../disputes/intake/form";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { t } from "../../texts/t";
import { type StepDrawerProps, useSaid } from "./said";

interface Plan {
  measures: string | null;
  responsible_unit: string | null;
  responsible_id: string | null;
  sponsor: string | null;
  due_on: string | null;
}

/** 处置措施: what is done, who answers for it, until when. */
export function PlanDrawer({ detail, open, onClose }: StepDrawerProps) {
  const order = useOrder("plan_hazard");
  const said = useSaid(onClose);
  const { row } = detail;
  return (
    <FormDrawer<Plan, unknown>
      open={open}
      title={t("hazards.plan.title")}
      saveText={t("hazards.plan.save")}
      initial={{
        measures: detail.measures,
        responsible_unit: row.responsible_unit,
        responsible_id: row.responsible_id,
        sponsor: detail.sponsor,
        due_on: row.due_on,
      }}
      save={(values) =>
        order.mutateAsync({
          hazard_id: row.id,
          measures: filled(values.measures) ?? "",
          responsible_unit: filled(values.responsible_unit),
          responsible_id: values.responsible_id ?? undefined,
          sponsor: filled(values.sponsor),
          due_on: filled(values.due_on),
        })
      }
      onSaved={said}
      onClose={onClose}
    >
      {() => (
        <>
          <TextField name="measures" label={t("hazards.field.measures")} rows={5} required />
          <Field
            name="responsible_unit"
            label={t("hazards.field.responsible_unit")}
            hint={t("hazards.hint.responsible")}
          >
            <Input />
          </Field>
          <Field name="responsible_id" label={t("hazards.field.responsible")}>
            <PersonSelect />
          </Field>
          <DayField name="due_on" label={t("hazards.field.due_on")} required />
          <Field name="sponsor" label={t("hazards.field.sponsor")}>
            <Input />
          </Field>
        </>
      )}
    </FormDrawer>
  );
}

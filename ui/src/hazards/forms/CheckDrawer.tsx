import { Form, type FormInstance, Radio } from "antd";
import { DayField, TextField } from "../../components/steps/fields";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { filled } from "../../disputes/intake/form";
import { useToday } from "../../disputes/today";
import type { RiskLevel } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { FormDrawer } from "../../referrals/forms/FormDrawer";
import { choice, t } from "../../texts/t";
import { type StepDrawerProps, useSaid } from "./said";

interface Check {
  checked_on: string | null;
  is_founded: "yes" | "no";
  risk_level: RiskLevel | null;
  finding: string | null;
}

/** 核查: is it true, and how great is the risk? */
export function CheckDrawer({ detail, open, onClose }: StepDrawerProps) {
  const order = useOrder("check_hazard");
  const today = useToday();
  const said = useSaid(onClose);
  return (
    <FormDrawer<Check, unknown>
      open={open}
      title={choice("hazard_action", "check")}
      saveText={t("hazards.check.save")}
      initial={{
        checked_on: today,
        is_founded: "yes",
        risk_level: detail.row.risk_level,
        finding: null,
      }}
      save={(values) => {
        const isFounded = values.is_founded === "yes";
        return order.mutateAsync({
          hazard_id: detail.row.id,
          checked_on: filled(values.checked_on),
          is_founded: isFounded,
          risk_level: isFounded ? (values.risk_level ?? undefined) : undefined,
          finding: filled(values.finding) ?? "",
        });
      }}
      onSaved={said}
      onClose={onClose}
    >
      {(form) => <CheckFields form={form} />}
    </FormDrawer>
  );
}

function CheckFields({ form }: { form: FormInstance<Check> }) {
  const isFounded = Form.useWatch("is_founded", form) !== "no";
  const today = useToday();
  return (
    <>
      <Field name="is_founded" label={t("hazards.field.is_founded")} required wide>
        <Radio.Group
          optionType="button"
          options={[
            { value: "yes", label: t("hazards.check.founded") },
            { value: "no", label: t("hazards.check.unfounded") },
          ]}
        />
      </Field>
      {isFounded && (
        <Field
          name="risk_level"
          label={t("hazards.field.risk_level")}
          hint={t("hazards.hint.risk_checked")}
          required
          wide
        >
          <ChoiceRadio of="risk_level" />
        </Field>
      )}
      <TextField name="finding" label={t("hazards.field.check_finding")} rows={4} required />
      <DayField name="checked_on" label={t("hazards.field.checked_on")} latest={today} />
    </>
  );
}

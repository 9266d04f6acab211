import { Input } from "antd";
import { ChoiceSelect } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { MoneyInput } from "../components/form/MoneyInput";
import { DisputeTypeSelect } from "../components/office/DisputeTypeSelect";
import { t } from "../texts/t";
import { countOf } from "./form";

/** What the matter is about, for the figures, and how content the person was. */
export function MatterFields() {
  return (
    <FormSection dense title={t("consultations.section.matter")}>
      <Field name="topic" label={t("consultations.field.topic")}>
        <DisputeTypeSelect />
      </Field>
      <Field name="satisfaction" label={t("consultations.field.satisfaction")}>
        <ChoiceSelect of="satisfaction" clearable />
      </Field>
      <Field
        name="amount_fen"
        label={t("consultations.field.amount_fen")}
        malformed={t("common.money.malformed")}
      >
        <MoneyInput />
      </Field>
      <Field
        name="people_count"
        label={t("consultations.field.people_count")}
        rules={[
          {
            validator: async (_, value: unknown) => {
              if (typeof value === "string" && value.trim() !== "" && countOf(value) === undefined)
                throw new Error(t("consultations.field.people_count_malformed"));
            },
          },
        ]}
      >
        <Input inputMode="numeric" autoComplete="off" />
      </Field>
      <Field name="remark" label={t("consultations.field.remark")} wide>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
      </Field>
    </FormSection>
  );
}

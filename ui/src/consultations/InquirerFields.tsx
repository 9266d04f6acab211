import { Checkbox, Form, Input } from "antd";
import { ChoiceSelect } from "../components/form/Choice";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { IdentifierInput } from "../components/form/IdentifierInput";
import { checkPhone } from "../components/form/phone-check";
import { t } from "../texts/t";
import { InquirerConflict } from "../walls/InquirerConflict";

/** Who asks. One click says that the person does not want to be known; that is a complete record. */
export function InquirerFields() {
  const isAnonymous = Form.useWatch("is_anonymous") === true;
  return (
    <FormSection
      dense
      title={t("consultations.section.inquirer")}
      hint={isAnonymous ? t("consultations.inquirer.refused_hint") : undefined}
      aside={
        <Form.Item name="is_anonymous" valuePropName="checked" noStyle>
          <Checkbox>{t("consultations.field.is_anonymous")}</Checkbox>
        </Form.Item>
      }
    >
      {!isAnonymous && (
        <Field name="inquirer_name" label={t("consultations.field.inquirer_name")}>
          <Input autoComplete="off" />
        </Field>
      )}
      <Field name="inquirer_sex" label={t("consultations.field.inquirer_sex")}>
        <ChoiceSelect of="sex" clearable />
      </Field>
      <Field name="inquirer_age_band" label={t("consultations.field.inquirer_age_band")}>
        <ChoiceSelect of="age_band" clearable />
      </Field>
      <Field name="inquirer_group" label={t("consultations.field.inquirer_group")}>
        <ChoiceSelect of="inquirer_group" clearable />
      </Field>
      {!isAnonymous && (
        <Field name="inquirer_phone" label={t("consultations.field.inquirer_phone")}>
          <IdentifierInput check={checkPhone} />
        </Field>
      )}
      <InquirerConflict />
    </FormSection>
  );
}

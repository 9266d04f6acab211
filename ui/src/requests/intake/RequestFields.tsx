import { Checkbox, Form, Input } from "antd";
import { ChoiceRadio, ChoiceSelect } from "../../components/form/Choice";
import { DayInput } from "../../components/form/DayInput";
import { Field } from "../../components/form/Field";
import { FormSection } from "../../components/form/FormSection";
import { IdentifierInput } from "../../components/form/IdentifierInput";
import { TimeInput } from "../../components/form/TimeInput";
import { checkPhone } from "../../components/form/phone-check";
import { PersonSelect } from "../../components/office/PersonSelect";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { useOffice } from "../../components/office/names";
import { useToday } from "../../disputes/today";
import { choice, t } from "../../texts/t";

/** What is asked, by which way it came and when. */
export function MatterFields({ isCorrection = false }: { isCorrection?: boolean }) {
  const { platforms } = useOffice();
  const today = useToday();
  return (
    <FormSection dense title={t("requests.new.matter")}>
      <Field name="title" label={choice("request_field", "title")} required wide>
        <Input autoComplete="off" autoFocus={!isCorrection} maxLength={300} />
      </Field>
      <Field name="content" label={choice("request_field", "content")} required wide>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} />
      </Field>
      <Field name="nature" label={choice("request_field", "nature")} wide>
        <ChoiceRadio of="request_nature" />
      </Field>
      <Field name="channel" label={t("requests.facts.channel")} required>
        <ChoiceSelect of="request_channel" />
      </Field>
      <Field
        name="order_no"
        label={choice("request_field", "order_no")}
        hint={isCorrection ? undefined : t("requests.new.order_no_hint")}
      >
        <Input autoComplete="off" />
      </Field>
      <Field
        name="submitted_on"
        label={t("requests.new.day")}
        malformed={t("common.day.malformed")}
      >
        <DayInput latest={today} />
      </Field>
      <Field
        name="submitted_time"
        label={t("requests.new.time")}
        malformed={t("common.time.malformed")}
      >
        <TimeInput />
      </Field>
      <Field
        name="source_platform"
        label={choice("request_field", "source_platform")}
        hint={isCorrection ? undefined : t("requests.new.source_hint")}
      >
        <Input autoComplete="off" />
      </Field>
      {platforms.length > 1 && !isCorrection && (
        <Field name="platform_id" label={t("requests.facts.platform")}>
          <PlatformSelect clearable={false} />
        </Field>
      )}
      {(["category_1", "category_2", "category_3"] as const).map((name) => (
        <Field key={name} name={name} label={choice("request_field", name)}>
          <Input autoComplete="off" />
        </Field>
      ))}
      <Field name="handling_unit" label={choice("request_field", "handling_unit")}>
        <Input autoComplete="off" />
      </Field>
      <Field name="remark" label={choice("request_field", "remark")} wide>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
      </Field>
    </FormSection>
  );
}

/** Who asks. One click says that the person does not want to be known. */
export function RequesterFields() {
  const isConfidential = Form.useWatch("is_confidential") === true;
  return (
    <FormSection
      dense
      title={t("requests.new.requester")}
      hint={isConfidential ? t("requests.new.confidential_hint") : undefined}
      aside={
        <Form.Item name="is_confidential" valuePropName="checked" noStyle>
          <Checkbox>{t("requests.new.confidential")}</Checkbox>
        </Form.Item>
      }
    >
      {!isConfidential && (
        <>
          <Field name="requester_name" label={choice("request_field", "requester_name")}>
            <Input autoComplete="off" />
          </Field>
          <Field name="requester_phone" label={choice("request_field", "requester_phone")}>
            <IdentifierInput check={checkPhone} />
          </Field>
          <Field name="requester_address" label={choice("request_field", "requester_address")} wide>
            <Input autoComplete="off" />
          </Field>
        </>
      )}
    </FormSection>
  );
}

/** About whom it is. */
export function TargetFields() {
  return (
    <FormSection dense title={t("requests.new.target")}>
      <Field name="target_unit" label={choice("request_field", "target_unit")} wide>
        <Input autoComplete="off" />
      </Field>
      <Field name="target_address" label={choice("request_field", "target_address")} wide>
        <Input autoComplete="off" />
      </Field>
    </FormSection>
  );
}

/** To whom it goes at once. */
export function AssignFields() {
  return (
    <FormSection dense title={t("requests.new.assign")} hint={t("requests.new.assign_hint")}>
      <Field name="handler_id" label={t("requests.form.assign.handler")} wide>
        <PersonSelect />
      </Field>
      <Field name="handling_platform_id" label={t("requests.form.assign.platform")} wide>
        <PlatformSelect />
      </Field>
    </FormSection>
  );
}

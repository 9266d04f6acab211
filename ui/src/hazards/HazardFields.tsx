import { Form, Input } from "antd";
import { ChoiceRadio, ChoiceSelect } from "../components/form/Choice";
import { CountInput } from "../components/form/CountInput";
import { DayInput } from "../components/form/DayInput";
import { Field } from "../components/form/Field";
import { DisputeTypeSelect } from "../components/office/DisputeTypeSelect";
import { useToday } from "../disputes/today";
import { t } from "../texts/t";
import { type HazardForm, holdsPhone } from "./form";
import styles from "./hazards.module.css";

/** What a lead says, for the report and for putting it right. */
export function HazardFields() {
  const today = useToday();
  return (
    <>
      <Field
        name="title"
        label={t("hazards.field.title")}
        hint={t("hazards.hint.title")}
        required
        wide
      >
        <Input />
      </Field>
      <Field name="source" label={t("hazards.field.source")} required>
        <ChoiceSelect of="hazard_source" />
      </Field>
      <Field
        name="found_on"
        label={t("hazards.field.found_on")}
        malformed={t("common.day.malformed")}
      >
        <DayInput latest={today} />
      </Field>
      <Field
        name="place"
        label={t("hazards.field.place")}
        hint={t("hazards.hint.place")}
        required
        wide
      >
        <Input />
      </Field>
      <ContentField />
      <Field
        name="dispute_type"
        label={t("hazards.field.dispute_type")}
        hint={t("hazards.hint.dispute_type")}
      >
        <DisputeTypeSelect />
      </Field>
      <Field
        name="people_count"
        label={t("hazards.field.people_count")}
        malformed={t("hazards.field.count_malformed")}
      >
        <CountInput unit={t("hazards.field.people_unit")} />
      </Field>
      <Field
        name="risk_level"
        label={t("hazards.field.risk_level")}
        hint={t("hazards.hint.risk_level")}
        wide
      >
        <ChoiceRadio of="risk_level" />
      </Field>
    </>
  );
}

/** What is there; a telephone number in it is pointed out, as it does not belong here. */
function ContentField() {
  const form = Form.useFormInstance<HazardForm>();
  const content: string | null | undefined = Form.useWatch("content", form);
  return (
    <Field
      name="content"
      label={t("hazards.field.content")}
      hint={
        holdsPhone(content) ? (
          <span role="status" className={styles["warned"]}>
            {t("hazards.hint.phone")}
          </span>
        ) : (
          t("hazards.hint.content")
        )
      }
      required
      wide
    >
      <Input.TextArea autoSize={{ minRows: 4, maxRows: 20 }} />
    </Field>
  );
}

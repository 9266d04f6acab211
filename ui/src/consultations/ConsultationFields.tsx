import { Checkbox, Input } from "antd";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { CitationField } from "../statutes/CitationField";
import { choices, t } from "../texts/t";
import { InquirerFields } from "./InquirerFields";
import { MatterFields } from "./MatterFields";
import { TemplatePicker } from "./templates/TemplatePicker";
import { TimeFields } from "./TimeFields";
import { TimerBar } from "./visit/TimerBar";
import styles from "./consultations.module.css";

/** Props of `ConsultationFields`. */
export interface ConsultationFieldsProps {
  isCorrection?: boolean;
  /** The consultation that is corrected. */
  id?: string;
}

/** All fields of a consultation: what was asked and answered first and large, the rest beside it. */
export function ConsultationFields({ isCorrection = false, id }: ConsultationFieldsProps) {
  return (
    <div className={styles["form"]}>
      <div className={styles["main"]}>
        <FormSection
          title={t("consultations.section.talk")}
          aside={isCorrection ? undefined : <TimerBar />}
        >
          {!isCorrection && <TemplatePicker />}
          <Field name="content" label={t("consultations.field.content")} required wide>
            <Input.TextArea
              autoFocus
              autoSize={{ minRows: 5, maxRows: 16 }}
              placeholder={t("consultations.field.content_hint")}
            />
          </Field>
          <Field name="advice" label={t("consultations.field.advice")} wide>
            <Input.TextArea
              autoSize={{ minRows: 5, maxRows: 16 }}
              placeholder={t("consultations.field.advice_hint")}
            />
          </Field>
          <Field name="legal_basis" label={t("consultations.field.legal_basis")} wide>
            <Input.TextArea
              autoSize={{ minRows: 1, maxRows: 6 }}
              placeholder={t("consultations.field.legal_basis_hint")}
            />
          </Field>
          <CitationField consultationId={id} />
          <Field name="suggested_ways" label={t("consultations.field.suggested_ways")} wide>
            <Checkbox.Group
              role="group"
              aria-label={t("consultations.field.suggested_ways")}
              options={choices("suggested_way")}
            />
          </Field>
        </FormSection>
      </div>
      <div className={styles["beside"]}>
        <InquirerFields />
        <TimeFields isCorrection={isCorrection} />
        <MatterFields />
      </div>
    </div>
  );
}

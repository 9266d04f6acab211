import { Form, Input } from "antd";
import { ChoiceRadio, ChoiceSelect } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { FormSection } from "../../components/form/FormSection";
import { DisputeTypeSelect } from "../../components/office/DisputeTypeSelect";
import { PlatformSelect } from "../../components/office/PlatformSelect";
import { useOffice } from "../../components/office/names";
import type { Origin } from "../../ipc/generated";
import { useAsk } from "../../ipc/queries";
import { t } from "../../texts/t";
import { Chip, ChipRow } from "../Chip";
import { CourtProcedureField } from "./CourtProcedureField";
import { useValue } from "./entered";
import { type IntakeForm, isOfCourt } from "./form";
import { USUAL_SOURCE } from "./opened-from";
import styles from "./intake.module.css";
import { mostUsedTypes, shortTypeName } from "./types";

/** As many of the latest disputes tell which types are the usual ones. */
const LATEST = 100;

/** 来源与类型. */
export function OriginSection() {
  const form = Form.useFormInstance<IntakeForm>();
  const source = useValue("source");
  const kind = useValue("mediation_kind");

  // The statistics' source follows the real origin until somebody has chosen it by hand.
  function follow(origin: Origin | null): void {
    if (origin !== null && !form.isFieldTouched("source")) {
      form.setFieldValue("source", USUAL_SOURCE[origin]);
    }
  }

  return (
    <FormSection title={t("disputes.origin.title")}>
      <Field
        name="dispute_type"
        label={t("disputes.column.type")}
        required
        wide
        hint={<TypeChips />}
      >
        <DisputeTypeSelect />
      </Field>
      <Field name="origin" label={t("disputes.origin.origin")}>
        <ChoiceSelect of="origin" onChange={follow} />
      </Field>
      <Field name="origin_note" label={t("disputes.origin.note")}>
        <Input autoComplete="off" placeholder={t("disputes.origin.note_example")} />
      </Field>
      <Field name="source" label={t("disputes.origin.source")} required>
        <ChoiceSelect of="case_source" />
      </Field>
      <Field name="platform_id" label={t("disputes.filter.platform")} required>
        <PlatformSelect clearable={false} />
      </Field>
      <Field name="mediation_kind" label={t("disputes.filter.kind")} required wide>
        <ChoiceRadio of="mediation_kind" />
      </Field>
      {isOfCourt({ source, mediation_kind: kind }) && <CourtProcedureField kind={kind} />}
    </FormSection>
  );
}

/** The types met most, one press away. */
function TypeChips() {
  const form = Form.useFormInstance<IntakeForm>();
  const chosen = useValue("dispute_type");
  const { dispute_types: types } = useOffice();
  const { data: latest } = useAsk("dispute_list", { limit: LATEST });
  return (
    <ChipRow className={styles["usual"]} label={t("disputes.origin.usual_types")}>
      {mostUsedTypes(latest?.rows ?? [], types).map((type) => (
        <Chip
          key={type.code}
          chosen={chosen === type.code}
          onChoose={() => {
            form.setFields([{ name: "dispute_type", value: type.code, touched: true, errors: [] }]);
          }}
        >
          {shortTypeName(type.name)}
        </Chip>
      ))}
    </ChipRow>
  );
}

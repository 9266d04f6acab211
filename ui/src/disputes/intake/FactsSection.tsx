import { Input } from "antd";
import { DayInput } from "../../components/form/DayInput";
import { Field } from "../../components/form/Field";
import { FormSection } from "../../components/form/FormSection";
import { MoneyInput } from "../../components/form/MoneyInput";
import { t } from "../../texts/t";
import { useToday } from "../today";
import { SuggestedTypes } from "./SuggestedTypes";
import { Tick } from "./Tick";
import styles from "./intake.module.css";

/** 纠纷情况. */
export function FactsSection() {
  const today = useToday();
  return (
    <FormSection title={t("disputes.facts.title")}>
      <Field name="facts" label={t("disputes.facts.facts")} required wide>
        <Input.TextArea
          autoSize={{ minRows: 6, maxRows: 18 }}
          placeholder={t("disputes.facts.facts_example")}
        />
      </Field>
      <SuggestedTypes />
      <Field name="claims" label={t("disputes.facts.claims")} wide>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder={t("disputes.facts.claims_example")}
        />
      </Field>
      <Field
        name="amount_fen"
        label={t("disputes.facts.amount")}
        malformed={t("common.money.malformed")}
      >
        <MoneyInput />
      </Field>
      <Field
        name="occurred_on"
        label={t("disputes.facts.occurred_on")}
        malformed={t("common.day.malformed")}
      >
        <DayInput latest={today} />
      </Field>
      <Field name="place" label={t("disputes.facts.place")} wide>
        <Input autoComplete="off" />
      </Field>
      <div className={styles["ticks"]}>
        <Tick name="is_difficult" label={t("disputes.facts.difficult")} />
        <Tick
          name="is_confidential"
          label={t("disputes.facts.confidential")}
          hint={t("disputes.facts.confidential_hint")}
        />
      </div>
    </FormSection>
  );
}

import { Form, Radio } from "antd";
import { DayInput } from "../../components/form/DayInput";
import { Field } from "../../components/form/Field";
import { FormSection } from "../../components/form/FormSection";
import type { NoticeManner } from "../../ipc/generated";
import { choice, choices, t } from "../../texts/t";
import { useToday } from "../today";
import { useParties, useValue } from "./entered";
import { type IntakeForm, filled, isBlankParty } from "./form";
import { Tick } from "./Tick";
import styles from "./intake.module.css";

/** 权利义务告知: how, when, to whom. */
export function RightsSection() {
  const form = Form.useFormInstance<IntakeForm>();
  const today = useToday();
  const manner = useValue("rights_notice");
  const parties = useParties();

  // Whoever sits at the table is told today; who is not there is unticked again.
  function begin(chosen: NoticeManner | null): void {
    if (chosen === null || manner) return;
    if (!filled(form.getFieldValue("rights_told_on"))) form.setFieldValue("rights_told_on", today);
    parties.forEach((_, index) => {
      form.setFieldValue(["parties", index, "is_told_of_rights"], true);
    });
  }

  return (
    <FormSection title={t("disputes.rights.title")} hint={t("disputes.rights.hint")}>
      <Field name="rights_notice" label={t("disputes.rights.manner")}>
        <NoticeRadio onChange={begin} />
      </Field>
      {manner && (
        <Field
          name="rights_told_on"
          label={t("disputes.rights.day")}
          malformed={t("common.day.malformed")}
        >
          <DayInput latest={today} />
        </Field>
      )}
      {manner && (
        <div className={styles["ticks"]} role="group" aria-label={t("disputes.rights.told")}>
          <span className={styles["ticks-label"]}>{t("disputes.rights.told")}</span>
          {parties.map((party, index) =>
            isBlankParty(party) ? null : (
              <Tick
                // The list only grows and shrinks with the cards above; a place is a party.
                // oxlint-disable-next-line react/no-array-index-key
                key={index}
                name={["parties", index, "is_told_of_rights"]}
                label={filled(party.name) ?? choice("party_role", party.role)}
              />
            ),
          )}
        </div>
      )}
    </FormSection>
  );
}

interface NoticeRadioProps {
  id?: string;
  value?: NoticeManner | null;
  onChange?: (manner: NoticeManner | null) => void;
}

function NoticeRadio({ id, value = null, onChange }: NoticeRadioProps) {
  const manners = choices("notice_manner");
  return (
    <Radio.Group
      id={id}
      optionType="button"
      value={value ?? "none"}
      options={[{ value: "none", label: t("disputes.rights.not_yet") }, ...manners]}
      onChange={(event) =>
        onChange?.(manners.find((one) => one.value === event.target.value)?.value ?? null)
      }
    />
  );
}

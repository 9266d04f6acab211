import { Button, Form } from "antd";
import { FormSection } from "../../components/form/FormSection";
import { Icon } from "../../components/icons";
import type { PartyRole } from "../../ipc/generated";
import { t } from "../../texts/t";
import { useParties } from "./entered";
import { blankParty } from "./form";
import { PartyCard } from "./PartyCard";
import styles from "./intake.module.css";

const ROLES = ["applicant", "respondent"] as const satisfies PartyRole[];

/** 当事人: the applicants' cards, then the respondents'. */
export function PartiesSection() {
  const parties = useParties();
  return (
    <FormSection title={t("disputes.parties.title")} hint={t("disputes.parties.hint")}>
      <Form.List name="parties">
        {(fields, { add, remove }) =>
          ROLES.map((role) => {
            const cards = fields.flatMap((field) => {
              const party = parties[field.name];
              return party?.role === role ? [{ key: field.key, index: field.name, party }] : [];
            });
            const after = Math.max(-1, ...cards.map((card) => card.index)) + 1;
            const place = role === "applicant" ? after : parties.length;
            return (
              <div key={role} className={styles["side"]}>
                {cards.map((card, number) => (
                  <PartyCard
                    key={card.key}
                    index={card.index}
                    party={card.party}
                    number={cards.length > 1 ? number + 1 : null}
                    onRemove={
                      cards.length > 1 || role === "respondent"
                        ? () => remove(card.index)
                        : undefined
                    }
                  />
                ))}
                <Button
                  className={styles["add"]}
                  icon={<Icon name="plus" size={1.1} />}
                  onClick={() => add(blankParty(role), place)}
                >
                  {t(`disputes.parties.add_${role}`)}
                </Button>
              </div>
            );
          })
        }
      </Form.List>
    </FormSection>
  );
}

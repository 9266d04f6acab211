import { Button, Form, Input } from "antd";
import { useCallback, useId, useState } from "react";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { Icon } from "../../components/icons";
import type { IdentifierCheck } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import { useToday } from "../today";
import { lacksGuardian } from "./ages";
import { type IntakeForm, type PartyEntry, filled, isBlankParty } from "./form";
import { NumberField } from "./NumberField";
import { PartyMore } from "./PartyMore";
import { RepresentativeFields } from "./RepresentativeFields";
import { beginGuardian, stayPut } from "./go";
import styles from "./intake.module.css";

/** Props of `PartyCard`. */
export interface PartyCardProps {
  /** The party's place in the form. */
  index: number;
  party: PartyEntry;
  /** Its number among those of its side; null when it is alone there. */
  number: number | null;
  onRemove?: () => void;
}

/** One party: the name first, what tells people apart, the rest folded until it is needed. */
export function PartyCard({ index, party, number, onRemove }: PartyCardProps) {
  const form = Form.useFormInstance<IntakeForm>();
  const today = useToday();
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const isPerson = party.kind === "person";
  const isOpen = unfolded || hasMore(party);
  const head = `${choice("party_role", party.role)}${number === null ? "" : ` ${number}`}`;

  const takeFromCard = useCallback(
    (found: IdentifierCheck) => {
      if (found.level === "error") return;
      form.setFieldValue(["parties", index, "sex"], found.sex);
      form.setFieldValue(["parties", index, "born_on"], found.born_on);
    },
    [form, index],
  );

  return (
    <section className={styles["party"]} aria-labelledby={id} data-role={party.role}>
      <header className={styles["party-head"]}>
        <h3 id={id}>{head}</h3>
        <Form.Item name={[index, "kind"]} noStyle>
          <ChoiceRadio of="party_kind" aria-label={t("disputes.party.kind", { head })} />
        </Form.Item>
        {onRemove && (
          <Button
            type="text"
            className={styles["remove"]}
            icon={<Icon name="cross" size={1} />}
            aria-label={t("disputes.party.remove", { head })}
            onClick={onRemove}
          >
            {t("common.action.remove")}
          </Button>
        )}
      </header>
      <div className={styles["party-fields"]}>
        <Field
          name={[index, "name"]}
          label={isPerson ? t("disputes.party.name") : t("disputes.party.organisation")}
          required={party.role === "applicant" || !isBlankParty(party)}
        >
          <Input autoComplete="off" />
        </Field>
        <NumberField
          index={index}
          party={party}
          field="phone"
          kind="phone"
          label={t("disputes.party.phone")}
        />
        {isPerson && party.document_kind === "id_card" && (
          <NumberField
            index={index}
            party={party}
            field="document_no"
            kind="id_card"
            label={t("disputes.party.id_card")}
            onFound={takeFromCard}
          />
        )}
        {isPerson && party.document_kind !== "id_card" && (
          <Field name={[index, "document_no"]} label={t("disputes.party.document_no")}>
            <Input autoComplete="off" />
          </Field>
        )}
        {!isPerson && (
          <NumberField
            index={index}
            party={party}
            field="credit_code"
            kind="credit_code"
            label={t("disputes.party.credit_code")}
          />
        )}
        <Field
          name={[index, "address"]}
          label={isPerson ? t("disputes.party.home") : t("disputes.party.address")}
        >
          <Input autoComplete="off" />
        </Field>
      </div>
      {lacksGuardian(party, today) && (
        <p className={styles["guardian"]} role="status">
          <Icon name="rise" />
          <span>{t("disputes.party.minor")}</span>
          {party.representative_kind !== "guardian" && (
            <Button size="small" onMouseDown={stayPut} onClick={() => beginGuardian(form, index)}>
              {t("disputes.party.add_guardian")}
            </Button>
          )}
        </p>
      )}
      {isOpen ? (
        <div className={styles["party-fields"]}>
          <PartyMore
            index={index}
            isPerson={isPerson}
            hasBirthday={Boolean(filled(party.born_on))}
          />
          <RepresentativeFields index={index} party={party} />
        </div>
      ) : (
        <Button
          type="link"
          className={styles["more"]}
          aria-expanded={false}
          icon={<Icon name="down" size={1} />}
          onClick={() => setUnfolded(true)}
        >
          {isPerson ? t("disputes.party.more_person") : t("disputes.party.more_organisation")}
        </Button>
      )}
    </section>
  );
}

/** What is filled in never hides behind the fold. What an ID number told stands beside it already. */
function hasMore(party: PartyEntry): boolean {
  if (party.representative_kind !== null) return true;
  if (party.kind === "organisation") {
    return Boolean(filled(party.legal_representative) ?? filled(party.legal_representative_title));
  }
  const isTold = filled(party.document_no) !== undefined && party.document_kind === "id_card";
  const more = [party.age, party.ethnic_group, party.workplace, party.occupation];
  if (!isTold) more.push(party.sex, party.born_on);
  return party.document_kind !== "id_card" || more.some((text) => filled(text) !== undefined);
}

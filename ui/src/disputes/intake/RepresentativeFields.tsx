import { Form, Input, Radio } from "antd";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import type { RepresentativeKind } from "../../ipc/generated";
import { choices, t } from "../../texts/t";
import type { PartyEntry } from "./form";
import { NumberField } from "./NumberField";
import styles from "./intake.module.css";

/** Who speaks for a party: nobody, a guardian, an agent. */
export function RepresentativeFields({ index, party }: { index: number; party: PartyEntry }) {
  const speaks = party.representative_kind;
  const isGuardian = speaks === "guardian";
  return (
    <div className={styles["speaker"]}>
      <Field name={[index, "representative_kind"]} label={t("disputes.party.representative")} wide>
        <KindRadio offersGuardian={party.kind === "person"} />
      </Field>
      {speaks !== null && (
        <div className={styles["party-fields"]}>
          <Field
            name={[index, "representative_name"]}
            label={isGuardian ? t("disputes.party.guardian_name") : t("disputes.party.agent_name")}
          >
            <Input autoComplete="off" />
          </Field>
          <NumberField
            index={index}
            party={party}
            field="representative_phone"
            kind="phone"
            label={t("disputes.party.representative_phone")}
          />
          <Form.Item name={[index, "representative_relation"]} label={t("disputes.party.relation")}>
            <Input
              autoComplete="off"
              placeholder={
                isGuardian
                  ? t("disputes.party.relation_guardian")
                  : t("disputes.party.relation_agent")
              }
            />
          </Form.Item>
          {!isGuardian && (
            <Field name={[index, "representative_scope"]} label={t("disputes.party.scope")}>
              <ChoiceRadio of="agent_scope" />
            </Field>
          )}
        </div>
      )}
    </div>
  );
}

interface KindRadioProps {
  id?: string;
  value?: RepresentativeKind | null;
  onChange?: (kind: RepresentativeKind | null) => void;
  offersGuardian: boolean;
}

function KindRadio({ id, value = null, onChange, offersGuardian }: KindRadioProps) {
  const kinds = choices("representative_kind").filter(
    (one) => offersGuardian || one.value !== "guardian",
  );
  return (
    <Radio.Group
      id={id}
      optionType="button"
      value={value ?? "none"}
      options={[{ value: "none", label: t("common.none") }, ...kinds]}
      onChange={(event) =>
        onChange?.(kinds.find((one) => one.value === event.target.value)?.value ?? null)
      }
    />
  );
}

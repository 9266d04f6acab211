import { Form } from "antd";
import { type PartyEntry, blankParty } from "../../disputes/intake/form";
import { PartyCard } from "../../disputes/intake/PartyCard";
import { toPartyForm } from "../../disputes/intake/request";
import { Tick } from "../../disputes/intake/Tick";
import type { PartyRole, PartyShape } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { useCase } from "../context";
import { FormNote } from "../../components/steps/fields";
import styles from "./forms.module.css";
import { useStepFrame } from "../../components/steps/frame";
import { type OneParty, backToCard, entryOf } from "./party";
import { StepForm } from "../../components/steps/StepForm";

/** 添加当事人. */
export function AddPartyForm({ role }: { role: PartyRole }) {
  const { page } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("add_party");
  const label = t("case.parties.add", { role: choice("party_role", role) });
  return (
    <StepForm<OneParty>
      label={label}
      saveText={label}
      initial={{ parties: [blankParty(role)] }}
      overrulesInPlace
      save={async () => {
        const entry = entered(form.getFieldsValue(true)) ?? blankParty(role);
        try {
          return await order.mutateAsync({
            dispute_id: page.row.id,
            party: toPartyForm(entry, true),
          });
        } catch (reason) {
          throw backToCard(reason);
        }
      }}
    >
      <Card />
      <div className={styles["wide"]}>
        <Tick name={["parties", 0, "is_told_of_rights"]} label={t("case.parties.told_tick")} />
      </div>
    </StepForm>
  );
}

/** 更正当事人; `party` in full. */
export function CorrectPartyForm({ party }: { party: PartyShape }) {
  const { page } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("correct_party");
  const initial = entryOf(party);
  return (
    <StepForm<OneParty>
      label={t("case.parties.correct_named", { name: party.name })}
      saveText={t("case.correct.save")}
      initial={{ parties: [initial] }}
      overrulesInPlace
      save={async () => {
        const entry = entered(form.getFieldsValue(true)) ?? initial;
        try {
          return await order.mutateAsync({
            dispute_id: page.row.id,
            party_id: party.party_id,
            party: toPartyForm(entry, true),
          });
        } catch (reason) {
          throw backToCard(reason);
        }
      }}
    >
      <FormNote>
        <p>{t("case.parties.correct_note")}</p>
      </FormNote>
      <Card />
    </StepForm>
  );
}

/** The intake's card for the one party of this form. */
function Card() {
  const { form } = useStepFrame();
  Form.useWatch("parties", { form, preserve: true });
  return (
    <div className={styles["wide"]}>
      <Form.List name="parties">
        {(fields) =>
          fields.map((field) => {
            const party = entered(form.getFieldsValue(true));
            return (
              party && <PartyCard key={field.key} index={field.name} party={party} number={null} />
            );
          })
        }
      </Form.List>
    </div>
  );
}

function entered(values: OneParty): PartyEntry | undefined {
  return values.parties[0];
}

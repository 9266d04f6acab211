import { Button } from "antd";
import { filled } from "../../disputes/intake/form";
import { useOrder } from "../../ipc/queries";
import { choice, t } from "../../texts/t";
import { useCase } from "../context";
import { DayField, FormNote } from "../../components/steps/fields";
import styles from "./forms.module.css";
import { useStepFrame } from "../../components/steps/frame";
import { StepForm } from "../../components/steps/StepForm";

interface Values {
  party_signed_on: Record<string, string | null>;
  mediator_signed_on: string | null;
  sealed_on: string | null;
}

/** 签署协议: who signed on which day, and the seal; with the last of them it takes effect. */
export function SignForm() {
  const { page, today } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("sign_agreement");
  const { agreement } = page;
  const marks = agreement?.party_signed_on ?? {};
  const drawn = agreement?.signatures ?? [];
  const isDrawn = (party: string): boolean => drawn.some((one) => one.party_id === party);
  const isDrawnByMediator = drawn.some((one) => one.signer === "mediator");

  function allToday(): void {
    const values: Values = form.getFieldsValue(true);
    const signed = page.parties.map(({ id }) => [id, filled(values.party_signed_on[id]) ?? today]);
    form.setFieldsValue({
      party_signed_on: Object.fromEntries(signed),
      mediator_signed_on: filled(values.mediator_signed_on) ?? today,
      sealed_on: filled(values.sealed_on) ?? today,
    });
  }

  return (
    <StepForm<Values>
      label={t("case.step.sign")}
      saveText={t("case.sign.save")}
      initial={{
        party_signed_on: Object.fromEntries(
          page.parties.map((party) => [party.id, marks[party.id] ?? null]),
        ),
        mediator_signed_on: agreement?.mediator_signed_on ?? null,
        sealed_on: agreement?.sealed_on ?? null,
      }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          party_signed_on: Object.fromEntries(
            Object.entries(values.party_signed_on).flatMap(([id, day]) => {
              const signed = filled(day);
              return signed === undefined ? [] : [[id, signed]];
            }),
          ),
          mediator_signed_on: filled(values.mediator_signed_on),
          sealed_on: filled(values.sealed_on),
        })
      }
    >
      <FormNote>
        <p>{t("case.sign.note")}</p>
      </FormNote>
      <div className={styles["row-button"]}>
        <Button onClick={allToday}>{t("case.sign.all_today")}</Button>
      </div>
      {page.parties.map((party) => (
        <DayField
          key={party.id}
          name={["party_signed_on", party.id]}
          label={t("case.form.party", {
            name: party.name,
            role: choice("party_role", party.role),
          })}
          latest={today}
          hint={hintOf(isDrawn(party.id))}
          disabled={isDrawn(party.id)}
        />
      ))}
      <DayField
        name="mediator_signed_on"
        label={t("case.sign.mediator")}
        latest={today}
        hint={hintOf(isDrawnByMediator)}
        disabled={isDrawnByMediator}
      />
      <DayField name="sealed_on" label={t("case.sign.seal")} latest={today} />
    </StepForm>
  );
}

/** What was signed on the screen is taken back there, not changed here. */
function hintOf(isDrawn: boolean): string | undefined {
  return isDrawn ? t("case.sign.drawn") : undefined;
}

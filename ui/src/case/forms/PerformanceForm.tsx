import { Form, Input, Select } from "antd";
import { ChoiceRadio } from "../../components/form/Choice";
import { Field } from "../../components/form/Field";
import { MoneyInput } from "../../components/form/MoneyInput";
import { formatDay, formatMoney } from "../../components/format";
import { filled } from "../../disputes/intake/form";
import type { PaymentManner } from "../../ipc/generated";
import { useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { openItems } from "../standing";
import { DayField, FormNote, TickField } from "../../components/steps/fields";
import { useStepFrame } from "../../components/steps/frame";
import { StepForm } from "../../components/steps/StepForm";

interface Values {
  item_id: string | null;
  performed_on: string | null;
  amount_fen: string | null;
  manner: PaymentManner;
  is_complete: boolean;
  proof: string | null;
}

/** 登记履行, whole or in part. */
export function PerformanceForm({ itemId }: { itemId?: string }) {
  const { page, names, today } = useCase();
  const { form } = useStepFrame();
  const order = useOrder("record_performance");
  const open = openItems(page.items);
  const first = open.find((item) => item.id === itemId) ?? open[0];
  const chosen: unknown = Form.useWatch("item_id", form) ?? first?.id;
  const item = open.find((one) => one.id === chosen);
  const isMoney = item?.amount_fen != null;

  function choose(id: string): void {
    const next = open.find((one) => one.id === id);
    form.setFieldsValue({
      amount_fen: next?.amount_fen ? next.open_fen : null,
      manner: next?.amount_fen ? "transfer" : "deed",
      is_complete: !next?.amount_fen,
    });
  }

  return (
    <StepForm<Values>
      label={t("case.step.record_performance")}
      saveText={t("case.performance.save")}
      initial={{
        item_id: first?.id ?? null,
        performed_on: today,
        amount_fen: first?.amount_fen ? first.open_fen : null,
        manner: first?.amount_fen ? "transfer" : "deed",
        is_complete: !first?.amount_fen,
        proof: null,
      }}
      save={(values) =>
        order.mutateAsync({
          dispute_id: page.row.id,
          item_id: values.item_id ?? "",
          performed_on: filled(values.performed_on),
          amount_fen: isMoney ? filled(values.amount_fen) : undefined,
          manner: values.manner,
          is_complete: !isMoney && values.is_complete,
          proof: filled(values.proof),
        })
      }
    >
      {open.length === 0 && (
        <FormNote tone="near">
          <p>{t("case.performance.nothing_open")}</p>
        </FormNote>
      )}
      <Field name="item_id" label={t("case.performance.item")} required wide>
        <Select
          onSelect={choose}
          options={open.map((one) => ({
            value: one.id,
            label: [
              one.description,
              names.party(one.debtor_id),
              one.amount_fen && t("case.performance.open", { money: formatMoney(one.open_fen) }),
              one.due_on && formatDay(one.due_on),
            ]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      </Field>
      {isMoney && (
        <Field
          name="amount_fen"
          label={t("case.performance.amount")}
          malformed={t("common.money.malformed")}
          hint={t("case.performance.amount_hint", { money: formatMoney(item.open_fen) })}
          required
        >
          <MoneyInput />
        </Field>
      )}
      <DayField name="performed_on" label={t("case.performance.on")} latest={today} required />
      <Field name="manner" label={t("case.performance.manner")} required wide>
        <ChoiceRadio of="payment_manner" />
      </Field>
      {!isMoney && <TickField name="is_complete" label={t("case.performance.complete")} />}
      <Field
        name="proof"
        label={t("case.performance.proof")}
        hint={t("case.performance.proof_hint")}
        wide
      >
        <Input autoComplete="off" />
      </Field>
    </StepForm>
  );
}

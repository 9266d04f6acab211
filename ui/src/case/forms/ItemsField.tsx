import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { DayInput } from "../../components/form/DayInput";
import { Field } from "../../components/form/Field";
import { MoneyInput } from "../../components/form/MoneyInput";
import { formatMoney } from "../../components/format";
import { Icon } from "../../components/icons";
import { t } from "../../texts/t";
import { useCase } from "../context";
import { type AgreementEntry, type ItemEntry, blankItem, checkSum, itemsOf } from "./agreement";
import styles from "./forms.module.css";
import { InstalmentHelper } from "./InstalmentHelper";
import type { Instalment } from "./instalments";

/** 约定事项: each promised thing with its debtor, amount and last day; their sum is told at once. */
export function ItemsField() {
  const { page } = useCase();
  const form = Form.useFormInstance<AgreementEntry>();
  const [splitting, setSplitting] = useState(false);

  function take(instalments: readonly Instalment[]): void {
    const debtor = blankItem(page).debtor_id;
    const items = itemsOf(instalments, debtor, (n) =>
      instalments.length === 1 ? t("case.items.once") : t("case.items.nth", { n }),
    );
    form.setFieldValue("items", items);
    setSplitting(false);
  }

  return (
    <section className={styles["items"]} aria-label={t("case.items.title")}>
      <header className={styles["items-head"]}>
        <h3 className={styles["items-title"]}>{t("case.items.title")}</h3>
        <span className={styles["items-hint"]}>{t("case.items.hint")}</span>
      </header>
      {splitting && <InstalmentHelper take={take} onCancel={() => setSplitting(false)} />}
      <Form.List name="items">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field, index) => (
              <ItemRow
                key={field.key}
                index={field.name}
                number={index + 1}
                onRemove={() => remove(field.name)}
              />
            ))}
            <div className={styles["items-foot"]}>
              <Button
                icon={<Icon name="plus" size={1} />}
                onClick={() => add(blankItem(page) satisfies ItemEntry)}
              >
                {t("case.items.add")}
              </Button>
              {!splitting && (
                <Button onClick={() => setSplitting(true)}>{t("case.items.split")}</Button>
              )}
              <Sum />
            </div>
          </>
        )}
      </Form.List>
    </section>
  );
}

function ItemRow(props: { index: number; number: number; onRemove: () => void }) {
  const { index, number, onRemove } = props;
  const { page } = useCase();
  const nth = (label: string): string => t("case.items.label_nth", { label, n: number });
  return (
    <div className={styles["item"]} role="group" aria-label={nth(t("case.items.title"))}>
      <Field name={[index, "description"]} label={t("case.items.what")} required>
        <Input autoComplete="off" aria-label={nth(t("case.items.what"))} />
      </Field>
      <Form.Item name={[index, "debtor_id"]} label={t("case.items.who")}>
        <Select
          allowClear
          aria-label={nth(t("case.items.who"))}
          options={page.parties.map((party) => ({ value: party.id, label: party.name }))}
        />
      </Form.Item>
      <Field
        name={[index, "amount_fen"]}
        label={t("case.items.amount")}
        malformed={t("common.money.malformed")}
      >
        <MoneyInput aria-label={nth(t("case.items.amount"))} />
      </Field>
      <Field
        name={[index, "due_on"]}
        label={t("case.items.due")}
        malformed={t("common.day.malformed")}
        required
      >
        <DayInput aria-label={nth(t("case.items.due"))} />
      </Field>
      <Button
        type="text"
        className={styles["item-remove"]}
        icon={<Icon name="cross" size={1} />}
        aria-label={t("case.items.remove_nth", { n: number })}
        title={t("common.action.remove")}
        onClick={onRemove}
      />
    </div>
  );
}

/** The sum of the items beside the whole amount, while it is typed. */
function Sum() {
  const form = Form.useFormInstance<AgreementEntry>();
  const items = Form.useWatch("items", form);
  const amount = Form.useWatch("amount_fen", form);
  const { sum, whole, fits, hasMoney } = checkSum(amount, items);
  if (!hasMoney) return null;
  const text = t("case.items.sum_of", { sum: formatMoney(sum) });
  return (
    <span className={styles["sum"]} data-fits={fits} role="status">
      {whole === null && text}
      {whole !== null &&
        (fits
          ? t("case.items.sum_fits", { sum: formatMoney(sum) })
          : t("case.items.sum_differs", { sum: formatMoney(sum), whole: formatMoney(whole) }))}
    </span>
  );
}

import { Button, Form, InputNumber } from "antd";
import { useState } from "react";
import { DayInput } from "../../components/form/DayInput";
import { MoneyInput } from "../../components/form/MoneyInput";
import { isUnread } from "../../components/form/unread";
import { t } from "../../texts/t";
import { useCase } from "../context";
import type { AgreementEntry } from "./agreement";
import styles from "./forms.module.css";
import { type Instalment, MOST_INSTALMENTS, monthsAfter, split } from "./instalments";

/** Splits an amount into monthly instalments: how much, how many, the first by when. */
export function InstalmentHelper(props: {
  take: (instalments: readonly Instalment[]) => void;
  onCancel: () => void;
}) {
  const { page, today } = useCase();
  const form = Form.useFormInstance<AgreementEntry>();
  const entered: string | null = form.getFieldsValue(true).amount_fen;
  const [amount, setAmount] = useState<string | null>(entered ?? page.row.amount_fen);
  const [times, setTimes] = useState<number | null>(3);
  const [first, setFirst] = useState<string | null>(monthsAfter(today, 1));
  const isReadable = amount !== null && first !== null && !isUnread(amount) && !isUnread(first);
  const instalments = isReadable ? split(amount, times ?? 0, first) : [];
  return (
    <div className={styles["split"]} role="group" aria-label={t("case.items.split")}>
      <label className={styles["split-amount"]}>
        {t("case.split.amount")}
        <MoneyInput value={amount} onChange={setAmount} aria-label={t("case.split.amount")} />
      </label>
      <label className={styles["split-times"]}>
        {t("case.split.times")}
        <InputNumber
          min={1}
          max={MOST_INSTALMENTS}
          precision={0}
          value={times}
          onChange={setTimes}
          style={{ width: "100%" }}
          aria-label={t("case.split.times")}
        />
      </label>
      <label className={styles["split-day"]}>
        {t("case.split.first")}
        <DayInput value={first} onChange={setFirst} aria-label={t("case.split.first")} />
      </label>
      <Button
        type="primary"
        disabled={instalments.length === 0}
        onClick={() => {
          form.setFieldValue("amount_fen", amount);
          props.take(instalments);
        }}
      >
        {t("case.split.go")}
      </Button>
      <Button type="text" onClick={props.onCancel}>
        {t("common.action.cancel")}
      </Button>
    </div>
  );
}

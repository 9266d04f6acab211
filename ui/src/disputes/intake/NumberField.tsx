import { Button, Input } from "antd";
import { useCallback, useState } from "react";
import { Field } from "../../components/form/Field";
import { IdentifierInput } from "../../components/form/IdentifierInput";
import { call } from "../../ipc/call";
import type { IdentifierCheck, IdentifierKind } from "../../ipc/generated";
import { t } from "../../texts/t";
import { useToday } from "../today";
import { type PartyEntry, filled } from "./form";
import { hintOf, isHalf, sentenceOf } from "./number-words";
import { stayPut } from "./go";
import styles from "./intake.module.css";

/** Props of `NumberField`. */
export interface NumberFieldProps {
  /** The party's place in the form. */
  index: number;
  party: PartyEntry;
  field: "document_no" | "credit_code" | "phone" | "representative_phone";
  kind: IdentifierKind;
  label: string;
  /** Told of every finding; must be stable. */
  onFound?: (found: IdentifierCheck) => void;
}

/** A party's number with a live word on it, and a way to keep one that fails its check. */
export function NumberField({ index, party, field, kind, label, onFound }: NumberFieldProps) {
  const today = useToday();
  const [said, setSaid] = useState<{ of: string; found: IdentifierCheck } | null>(null);
  const [typing, setTyping] = useState(false);

  const check = useCallback(
    async (text: string, signal: AbortSignal) => {
      const found = await call("check_identifier", { kind, text }, signal);
      setSaid({ of: text, found });
      onFound?.(found);
      return hintOf(kind, text, found, today);
    },
    [kind, today, onFound],
  );

  const text = filled(party[field]) ?? "";
  const found = said !== null && said.of === text ? said.found : null;
  const reason = filled(party.overruled[field]);
  const isWrong = found?.level === "error" && !typing;
  return (
    <div className={styles["number"]}>
      <div
        className={styles["number-field"]}
        onInput={() => setTyping(true)}
        onBlur={() => setTyping(false)}
      >
        <Field name={[index, field]} label={label}>
          <IdentifierInput check={check} />
        </Field>
      </div>
      {found && isWrong && isHalf(kind, text, found) && (
        <p className={styles["number-problem"]}>{sentenceOf(found)}</p>
      )}
      {text !== "" && (isWrong || reason !== undefined) && (
        <Overrule index={index} field={field} isGiven={reason !== undefined} />
      )}
    </div>
  );
}

function Overrule(props: { index: number; field: NumberFieldProps["field"]; isGiven: boolean }) {
  const [open, setOpen] = useState(props.isGiven);
  if (!open) {
    return (
      <Button
        type="link"
        size="small"
        className={styles["overrule"]}
        onMouseDown={stayPut}
        onClick={() => setOpen(true)}
      >
        {t("disputes.number.keep")}
      </Button>
    );
  }
  return (
    <Field name={[props.index, "overruled", props.field]} label={t("disputes.number.reason")}>
      <Input autoFocus={!props.isGiven} placeholder={t("disputes.number.reason_example")} />
    </Field>
  );
}

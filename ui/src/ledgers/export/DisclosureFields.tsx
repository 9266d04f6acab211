import { Input, Radio } from "antd";
import { useId } from "react";
import { useExportsIdentity } from "../../app/permissions";
import { choices, t } from "../../texts/t";
import type { Disclosure } from "./disclosure";
import type { ExportWords } from "./ExportDialog";
import styles from "./export.module.css";

interface DisclosureFieldsProps {
  words: ExportWords;
  decided: Disclosure;
  isPlain: boolean;
  isReasonMissing: boolean;
  onDecide: (change: Partial<Disclosure>) => void;
}

/** The kind of file, and whether people's names and numbers go out in full. */
export function DisclosureFields(props: DisclosureFieldsProps) {
  const { words, decided, isPlain, onDecide } = props;
  const mayAll = useExportsIdentity();
  return (
    <>
      <fieldset className={styles["part"]}>
        <legend>{t("ledgers.export.format")}</legend>
        <Radio.Group
          value={decided.format}
          options={choices("export_format")}
          onChange={(event) => onDecide({ format: event.target.value })}
        />
      </fieldset>
      {isPlain ? (
        <p className={styles["hint"]}>{words.note}</p>
      ) : (
        <fieldset className={styles["part"]}>
          <legend>{words.identity}</legend>
          <Radio.Group
            className={styles["stack"]}
            value={decided.full}
            onChange={(event) => onDecide({ full: event.target.value === true })}
            options={[
              { value: false, label: words.masked },
              { value: true, label: words.full, disabled: !mayAll },
            ]}
          />
          <p className={styles["hint"]}>
            {words.note}
            {!mayAll && t("ledgers.export.not_allowed")}
          </p>
        </fieldset>
      )}
      {decided.full && <Reason {...props} />}
    </>
  );
}

function Reason({ decided, isReasonMissing, onDecide }: DisclosureFieldsProps) {
  const id = useId();
  return (
    <div className={styles["part"]}>
      <label className={styles["label"]} htmlFor={`${id}-reason`}>
        {t("ledgers.export.reason")}
      </label>
      <Input.TextArea
        id={`${id}-reason`}
        autoSize={{ minRows: 2, maxRows: 5 }}
        maxLength={500}
        placeholder={t("ledgers.export.reason_hint")}
        status={isReasonMissing ? "error" : ""}
        aria-invalid={isReasonMissing}
        aria-describedby={`${id}-note`}
        value={decided.reason}
        onChange={(event) => onDecide({ reason: event.target.value })}
      />
      {isReasonMissing && (
        <p className={styles["fault"]} role="alert">
          {t("ledgers.export.reason_missing")}
        </p>
      )}
      <p className={styles["hint"]} id={`${id}-note`}>
        {t("ledgers.export.full_note")}
      </p>
    </div>
  );
}

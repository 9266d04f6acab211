import { Button } from "antd";
import { useState } from "react";
import { t } from "../texts/t";
import { FailureNotice } from "./FailureNotice";
import styles from "./MaskedText.module.css";

/** Props of `MaskedText`. */
export interface MaskedTextProps {
  /** What the value is, for the button's spoken name: 身份证号. */
  label: string;
  /** The masked value as the core gives it: 210***********1234. */
  masked: string;
  /** Asks the core for the whole value, which leaves an access entry. */
  reveal: () => Promise<string>;
}

/** A masked personal value with a button that shows it; it hides again when the screen is left. */
export function MaskedText({ label, masked, reveal }: MaskedTextProps) {
  const [whole, setWhole] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>(null);

  async function show(): Promise<void> {
    setBusy(true);
    setFailed(null);
    try {
      setWhole(await reveal());
    } catch (reason) {
      setFailed(reason);
    } finally {
      setBusy(false);
    }
  }

  const action = whole === null ? t("common.action.show") : t("common.action.hide");
  return (
    <>
      <span className={styles["masked"]}>
        <span className={styles["value"]} aria-live="polite">
          {whole ?? masked}
        </span>
        <Button
          type="link"
          size="small"
          loading={busy}
          aria-label={`${action} ${label}`}
          onClick={() => (whole === null ? void show() : setWhole(null))}
        >
          {action}
        </Button>
      </span>
      {failed !== null && <FailureNotice failed={failed} />}
    </>
  );
}

import { Input, type InputRef } from "antd";
import { type Ref, useState } from "react";
import { t } from "../../texts/t";
import { Icon } from "../icons";
import styles from "./passphrase.module.css";

/** Props of `PassphraseInput`; `Field` fills in `id`, `value` and `onChange`. */
export interface PassphraseInputProps {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  /** Tells password stores which one this is. */
  autoComplete: "current-password" | "new-password";
  autoFocus?: boolean;
  ref?: Ref<InputRef>;
  "aria-label"?: string;
  "aria-describedby"?: string;
}

/** A passphrase: hidden until shown, with a word when Caps Lock is on. */
export function PassphraseInput({ onChange, value = "", ...rest }: PassphraseInputProps) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const action = shown ? t("casebook.passphrase.hide") : t("casebook.passphrase.show");
  return (
    <>
      <Input
        {...rest}
        type={shown ? "text" : "password"}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        onKeyUp={(event) => setCapsLock(event.getModifierState("CapsLock"))}
        onBlur={() => setCapsLock(false)}
        suffix={
          <button
            type="button"
            className={styles["eye"]}
            aria-label={action}
            title={action}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            <Icon name={shown ? "eye_off" : "eye"} />
          </button>
        }
      />
      <span className={styles["caps"]} role="status">
        {capsLock && t("casebook.passphrase.caps")}
      </span>
    </>
  );
}

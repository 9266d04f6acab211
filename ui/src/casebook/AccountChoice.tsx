import { useId } from "react";
import type { Account } from "../ipc/generated";
import { t } from "../texts/t";
import styles from "./AccountChoice.module.css";

/** Props of `AccountChoice`. */
export interface AccountChoiceProps {
  accounts: readonly Account[];
  value: string | null;
  onChange: (id: string, byPointer: boolean) => void;
}

/** Whose account, as large choices; arrows move between them. */
export function AccountChoice({ accounts, value, onChange }: AccountChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles["accounts"]}>
      <legend>{t("casebook.unlock.account")}</legend>
      <div className={styles["list"]}>
        {accounts.map((account) => (
          <label key={account.id} className={styles["account"]} data-chosen={account.id === value}>
            <input
              type="radio"
              name={name}
              value={account.id}
              checked={account.id === value}
              onChange={(event) => onChange(account.id, isPointer(event.nativeEvent))}
            />
            <span className={styles["face"]} aria-hidden="true">
              {faceOf(account.name)}
            </span>
            {account.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Arrow keys make clicks too, but none that counts. */
function isPointer(event: Event): boolean {
  return event instanceof MouseEvent && event.detail > 0;
}

/** The surname's character, also behind a post: 调委会主任 马玥. */
function faceOf(name: string): string {
  return Array.from(name.trim().split(/\s+/).at(-1) ?? "")[0] ?? "";
}

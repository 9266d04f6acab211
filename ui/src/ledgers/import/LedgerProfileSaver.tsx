import { Button, Input } from "antd";
import { useId, useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { keyOf } from "../../components/keys";
import type { LedgerKind } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import styles from "../../requests/import/import.module.css";
import { t } from "../../texts/t";
import type { LedgerMapping } from "./mapping";

/** Props of `LedgerProfileSaver`. */
export interface LedgerProfileSaverProps {
  kind: LedgerKind;
  mapping: LedgerMapping;
  onSaved: (name: string) => void;
}

/** Keeps the mapping under a name, for the next ledger of the same make. */
export function LedgerProfileSaver({ kind, mapping, onSaved }: LedgerProfileSaverProps) {
  const id = useId();
  const [name, setName] = useState("");
  const [saved, setSaved] = useState<string | null>(null);
  const { data } = useAsk("ledger_profiles", { kind });
  const save = useOrder("save_ledger_profile");
  const typed = name.trim();
  const isKnown = data?.profiles.some((profile) => profile.name === typed) ?? false;

  function keep(): void {
    if (typed === "" || save.isPending) return;
    save.mutate(
      { kind, name: typed, mapping, is_active: true },
      {
        onSuccess: (profile) => {
          setName("");
          setSaved(profile.name);
          onSaved(profile.name);
        },
      },
    );
  }

  return (
    <div className={styles["settings"]}>
      <div className={styles["setting"]}>
        <label htmlFor={id}>{t("requests.profile.save_label")}</label>
        <Input
          id={id}
          className={styles["source"]}
          autoComplete="off"
          maxLength={40}
          aria-describedby={`${id}-state`}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setSaved(null);
          }}
          onKeyDown={(event) => keyOf(event) === "Enter" && keep()}
        />
      </div>
      <Button onClick={keep} disabled={typed === ""} loading={save.isPending}>
        {t(isKnown ? "requests.profile.replace" : "requests.profile.save")}
      </Button>
      <span className={styles["foot-words"]} id={`${id}-state`} role="status">
        {saved !== null && t("requests.profile.saved", { name: saved })}
      </span>
      {save.error && <FailureNotice failed={save.error} />}
    </div>
  );
}

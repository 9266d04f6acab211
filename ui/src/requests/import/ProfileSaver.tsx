import { Button, Input } from "antd";
import { useId, useState } from "react";
import { FailureNotice } from "../../components/FailureNotice";
import { keyOf } from "../../components/keys";
import { useAsk, useOrder } from "../../ipc/queries";
import { t } from "../../texts/t";
import type { Mapping } from "./mapping";
import styles from "./import.module.css";

/** Props of `ProfileSaver`. */
export interface ProfileSaverProps {
  mapping: Mapping;
  onSaved: (name: string) => void;
}

/** Keeps the mapping under a name, for the next export of the same hotline. */
export function ProfileSaver({ mapping, onSaved }: ProfileSaverProps) {
  const id = useId();
  const [name, setName] = useState("");
  const [saved, setSaved] = useState<string | null>(null);
  const { data } = useAsk("column_profiles", {});
  const save = useOrder("save_column_profile");
  const typed = name.trim();
  const isShipped =
    data?.shapes.some((known) => known.name === typed || known.shape === typed) ?? false;
  const isKnown = data?.profiles.some((profile) => profile.name === typed) ?? false;

  function keep(): void {
    if (typed === "" || isShipped || save.isPending) return;
    save.mutate(
      { name: typed, mapping, is_active: true },
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
          placeholder={t("requests.profile.name_hint")}
          status={isShipped ? "error" : ""}
          aria-describedby={`${id}-state`}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setSaved(null);
          }}
          onKeyDown={(event) => keyOf(event) === "Enter" && keep()}
        />
      </div>
      <Button onClick={keep} disabled={typed === "" || isShipped} loading={save.isPending}>
        {t(isKnown ? "requests.profile.replace" : "requests.profile.save")}
      </Button>
      <span className={styles["foot-words"]} id={`${id}-state`} role="status">
        {isShipped && t("requests.profile.reserved")}
        {saved !== null && t("requests.profile.saved", { name: saved })}
      </span>
      {save.error && <FailureNotice failed={save.error} />}
    </div>
  );
}

import { Button, Input } from "antd";
import { useId, useState } from "react";
import { t } from "../../texts/t";
import { FailureNotice } from "../FailureNotice";
import { keyOf } from "../keys";
import styles from "./import.module.css";

/** Props of `NameSaver`. */
export interface NameSaverProps {
  /** An example of a name. */
  hint?: string | undefined;
  /** Whether a saved mapping has that name already. */
  isKnown: (name: string) => boolean;
  /** Whether that name stands for something that comes with the program. */
  isReserved?: (name: string) => boolean;
  isPending: boolean;
  failed: unknown;
  /** Keeps it; calls back once it is kept. */
  save: (name: string, done: () => void) => void;
}

/** Keeps a mapping under a name, for the next table of the same make. */
export function NameSaver(props: NameSaverProps) {
  const { hint, isKnown, isPending, failed } = props;
  const id = useId();
  const [name, setName] = useState("");
  const [saved, setSaved] = useState<string | null>(null);
  const typed = name.trim();
  const isReserved = props.isReserved?.(typed) ?? false;

  function keep(): void {
    if (typed === "" || isReserved || isPending) return;
    props.save(typed, () => {
      setName("");
      setSaved(typed);
    });
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
          placeholder={hint}
          status={isReserved ? "error" : ""}
          aria-describedby={`${id}-state`}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
            setSaved(null);
          }}
          onKeyDown={(event) => keyOf(event) === "Enter" && keep()}
        />
      </div>
      <Button onClick={keep} disabled={typed === "" || isReserved} loading={isPending}>
        {t(isKnown(typed) ? "requests.profile.replace" : "requests.profile.save")}
      </Button>
      <span className={styles["foot-words"]} id={`${id}-state`} role="status">
        {isReserved && t("requests.profile.reserved")}
        {saved !== null && t("requests.profile.saved", { name: saved })}
      </span>
      {failed !== null && <FailureNotice failed={failed} />}
    </div>
  );
}

import { Button, Checkbox } from "antd";
import { useState } from "react";
import { formatDay } from "../components/format";
import { t } from "../texts/t";
import { Door } from "./Door";
import { codeLines } from "./setup";
import styles from "./RecoveryCodeScreen.module.css";

/** Props of `RecoveryCodeScreen`. */
export interface RecoveryCodeScreenProps {
  code: string;
  street: string;
  person: string;
  /** The day on which the casebook was made. */
  today: string;
  onDone: () => void;
}

/** The recovery code, shown once: to be printed or written down before going on. */
export function RecoveryCodeScreen(props: RecoveryCodeScreenProps) {
  const { code, street, person, today, onDone } = props;
  const [kept, setKept] = useState(false);
  return (
    <Door title={t("casebook.code.title")} hint={t("casebook.code.lead")} wide>
      <section className={styles["sheet"]} aria-label={t("casebook.code.sheet_title")}>
        <h2 className={styles["sheet-title"]}>{t("casebook.code.sheet_title")}</h2>
        <div className={styles["code"]}>
          {codeLines(code).map((groups) => (
            <p key={groups.join("-")}>
              {groups.map((group) => (
                <span key={group}>{group}</span>
              ))}
            </p>
          ))}
        </div>
        <p className={styles["note"]}>{t("casebook.code.no_confusion")}</p>
        <dl className={styles["facts"]}>
          <Fact label={t("casebook.code.street")} value={street} />
          <Fact label={t("casebook.code.account")} value={person} />
          <Fact label={t("casebook.code.made_on")} value={formatDay(today)} />
        </dl>
        <p className={styles["advice"]}>{t("casebook.code.advice")}</p>
      </section>
      <div className={styles["foot"]}>
        <Checkbox checked={kept} onChange={(event) => setKept(event.target.checked)}>
          {t("casebook.code.kept")}
        </Checkbox>
        <Button size="large" onClick={() => window.print()}>
          {t("casebook.code.print")}
        </Button>
        <Button size="large" type="primary" disabled={!kept} onClick={onDone}>
          {t("casebook.code.go")}
        </Button>
      </div>
    </Door>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

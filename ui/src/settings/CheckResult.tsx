import { formatCount } from "../components/format";
import { Icon } from "../components/icons";
import type { VerifyAnswer } from "../ipc/generated";
import { t } from "../texts/t";
import { isTablesOnly, problemText } from "./check-words";
import styles from "./CheckResult.module.css";

/** What the self-check found, in plain words. */
export function CheckResult({ answer }: { answer: VerifyAnswer }) {
  const { ok, problems } = answer;
  if (ok) {
    return (
      <div className={styles["result"]} data-ok="true">
        <Icon name="tick" size={1.6} strokeWidth={2.2} />
        <div>
          <strong>{t("settings.check.ok")}</strong>
          <p>
            {t("settings.check.ok_text", {
              entries: formatCount(answer.entries),
              chains: formatCount(answer.chains),
              tables: formatCount(answer.tables),
            })}
          </p>
        </div>
      </div>
    );
  }
  const next = isTablesOnly(answer) ? "settings.check.rows_text" : "settings.check.bad_text";
  return (
    <div className={styles["result"]} data-ok="false">
      <Icon name="alarm" size={1.6} />
      <div>
        <strong>{t("settings.check.bad", { n: formatCount(problems.length) })}</strong>
        <p>{t(next)}</p>
        <ul className={styles["problems"]}>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.place}`}>
              {problemText(problem)}
              {problem.place && (
                <span className={styles["place"]}>
                  {t("settings.check.place", { place: problem.place })}
                </span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

import { App, Button } from "antd";
import { formatCount } from "../format";
import { SavedNote } from "../SavedNote";
import { saveText } from "../../ipc/call";
import { failureOf } from "../../ipc/failure";
import { failureSentence, t } from "../../texts/t";
import { type ProblemLine, problemsCsv, problemsFileName } from "./problems";
import styles from "./import.module.css";

/** So many are shown; the rest stands in the downloaded list. */
const SHOWN = 200;

/** The rows that were not taken, each with its place and reason. */
export function ProblemTable(props: { problems: readonly ProblemLine[]; fileName: string }) {
  const { problems, fileName } = props;
  const { message } = App.useApp();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(problemsCsv(problems));
      void message.success(t("requests.problem.copied"));
    } catch {
      void message.warning(t("requests.problem.copy_failed"));
    }
  }

  async function download(): Promise<void> {
    try {
      const saved = await saveText(problemsCsv(problems), problemsFileName(fileName));
      void message.success(<SavedNote saved={saved} />, 8);
    } catch (reason) {
      void message.error(failureSentence(failureOf(reason)));
    }
  }

  return (
    <div className={styles["problems"]}>
      <header className={styles["problems-head"]}>
        <h3>{t("requests.problem.title")}</h3>
        <Button onClick={() => void copy()}>{t("requests.problem.copy")}</Button>
        <Button onClick={() => void download()}>{t("requests.problem.download")}</Button>
      </header>
      <div
        className={styles["scroll"]}
        role="region"
        aria-label={t("requests.problem.title")}
        // A scrolled region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles["problem-table"]}>
          <thead>
            <tr>
              <th scope="col">{t("requests.problem.row")}</th>
              <th scope="col">{t("requests.problem.field")}</th>
              <th scope="col">{t("requests.problem.column")}</th>
              <th scope="col">{t("requests.problem.message")}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem) => (
              <tr key={`${problem.row} ${problem.field} ${problem.words}`}>
                <td>{problem.row}</td>
                <td>{problem.field}</td>
                <td>{problem.column}</td>
                <td>{problem.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > SHOWN && (
        <p className={styles["note"]}>
          {t("requests.problem.more", { n: formatCount(problems.length - SHOWN) })}
        </p>
      )}
    </div>
  );
}

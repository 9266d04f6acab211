import { formatCount } from "../components/format";
import type { StatuteImportReport } from "../ipc/generated";
import { t } from "../texts/t";
import { badWords, findingWords } from "./words";
import styles from "./statutes.module.css";

/** So many files are listed of each kind. */
const SHOWN = 300;

/** What an import did: how many, which files were not taken and why, what is odd about the others. */
export function ImportReport({ report }: { report: StatuteImportReport }) {
  const figures = [
    [t("statutes.report.files"), report.files],
    [t("statutes.report.added"), report.added],
    [t("statutes.report.changed"), report.changed],
    [t("statutes.report.unchanged"), report.unchanged],
    [t("statutes.report.bad"), report.bad.length],
    [t("statutes.report.articles"), report.articles],
  ] as const;
  return (
    <>
      <dl className={styles["figures"]}>
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      {report.others > 0 && (
        <p className={styles["quiet"]}>{t("statutes.report.others", { n: report.others })}</p>
      )}
      {report.bad.length === 0 && report.noted.length === 0 && (
        <p className={styles["fine"]}>{t("statutes.report.fine")}</p>
      )}
      <Files
        title={t("statutes.report.bad_title", { n: report.bad.length })}
        rows={report.bad.map((bad) => ({ file: bad.file, words: [badWords(bad)] }))}
      />
      <Files
        title={t("statutes.report.noted_title", { n: report.noted.length })}
        rows={report.noted.map((noted) => ({
          file: noted.file,
          words: noted.findings.map(findingWords),
        }))}
      />
    </>
  );
}

function Files({ title, rows }: { title: string; rows: { file: string; words: string[] }[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={styles["subhead"]}>{title}</h3>
      <table className={styles["files"]}>
        <thead>
          <tr>
            <th scope="col">{t("statutes.report.file")}</th>
            <th scope="col">{t("statutes.report.why")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.file}>
              <td>{row.file}</td>
              <td>{row.words.join(t("statutes.report.between"))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p className={styles["quiet"]}>{t("statutes.report.more", { n: rows.length - SHOWN })}</p>
      )}
    </>
  );
}

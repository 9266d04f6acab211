import { type ReactNode, useEffect, useRef } from "react";
import { t } from "../../texts/t";
import { StatusTag, type Tone } from "../StatusTag";
import { formatCount } from "../format";
import { ProblemTable } from "./ProblemTable";
import type { ProblemLine } from "./problems";
import styles from "./import.module.css";

/** Props of `ReportFrame`. */
export interface ReportFrameProps {
  /** Whether nothing was written yet. */
  isTrial: boolean;
  tone: Tone;
  /** The sum in a sentence. */
  headline: string;
  figures: readonly { key: string; n: number; label: string }[];
  problems: readonly ProblemLine[];
  fileName: string;
  /** What can be done now. */
  children: ReactNode;
}

/** What an import would do or did: the sum in a sentence, the figures, and every row that was not taken. */
export function ReportFrame(props: ReportFrameProps) {
  const { isTrial, tone, headline, figures, problems, fileName, children } = props;
  const head = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    head.current?.focus();
  }, []);

  return (
    <>
      <section className={styles["report"]}>
        <StatusTag tone={tone}>
          {t(isTrial ? "requests.report.trial_tag" : "requests.report.done_tag")}
        </StatusTag>
        <h2 ref={head} tabIndex={-1} className={styles["headline"]}>
          {headline}
        </h2>
        <dl className={styles["figures"]}>
          {figures.map(({ key, n, label }) => (
            <div key={key} className={styles["figure"]} data-key={key} data-none={n === 0}>
              <dt>{label}</dt>
              <dd>{formatCount(n)}</dd>
            </div>
          ))}
        </dl>
        <p className={styles["note"]}>
          {t(isTrial ? "requests.report.trial_note" : "requests.report.done_note")}
        </p>
      </section>
      {problems.length > 0 && <ProblemTable problems={problems} fileName={fileName} />}
      <footer className={styles["foot"]}>
        <span className={styles["foot-words"]} />
        {children}
      </footer>
    </>
  );
}

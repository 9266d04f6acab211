import figures from "../../components/figures.module.css";
import type { Figures } from "../../ipc/generated";
import { t } from "../../texts/t";
import { MEASURES, headLines } from "./figures";
import styles from "./statement.module.css";

/** Props of `FigureTable`. */
export interface FigureTableProps {
  title: string;
  /** The head of the names. */
  head: string;
  rows: readonly { key: string; name: string; quiet: string | null; figures: Figures }[];
  total: Figures;
}

/** The main figures by lawyer, firm or platform, with the sum below. */
export function FigureTable({ title, head, rows, total }: FigureTableProps) {
  return (
    <section className={styles["part"]}>
      <h2>{title}</h2>
      <div className={`${figures["list"]} ${styles["wide"]}`}>
        <table className={figures["table"]} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {MEASURES.map((measure) => (
                <th key={measure.key} scope="col" className={figures["figure"]}>
                  {headLines(t(measure.head)).map((line) => (
                    <span key={line} className={styles["line"]}>
                      {line}
                    </span>
                  ))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className={styles["name"]}>
                  {row.name || t("service.statement.not_given")}
                  {row.quiet && <span className={figures["quiet"]}>{row.quiet}</span>}
                </th>
                <Cells of={row.figures} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("service.statement.total")}</th>
              <Cells of={total} />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Cells({ of }: { of: Figures }) {
  return MEASURES.map((measure) => (
    <td key={measure.key} className={figures["figure"]}>
      {measure.of(of)}
    </td>
  ));
}

import type { ImportPreview } from "../../ipc/generated";
import { t } from "../../texts/t";
import styles from "./import.module.css";

/** The head and first rows as they stand in the file, to see whether the header is the right row. */
export function PreviewTable({
  preview,
}: {
  preview: Pick<ImportPreview, "columns" | "rows" | "header_row">;
}) {
  return (
    <details className={styles["preview"]}>
      <summary>{t("requests.mapping.preview", { n: preview.rows.length })}</summary>
      <div
        className={styles["scroll"]}
        role="region"
        aria-label={t("requests.mapping.preview_label")}
        // A scrolled region must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className={styles["sheet"]}>
          <thead>
            <tr>
              <th scope="col">{preview.header_row}</th>
              {preview.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.row}>
                <th scope="row">{row.row}</th>
                {preview.columns.map((column, at) => (
                  <td key={column}>{row.cells[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

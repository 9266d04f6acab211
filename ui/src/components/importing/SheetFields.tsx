import { InputNumber, Select } from "antd";
import { useId } from "react";
import { t } from "../../texts/t";
import { formatCount } from "../format";
import styles from "./import.module.css";

/** What is known of a file's sheets. */
interface Shown {
  sheet: string;
  header_row: number;
}

/** What was decided of them. */
export interface SheetDecisions {
  sheet?: string | undefined;
  headerRow?: number | undefined;
}

/** Props of `SheetFields`. */
export interface SheetFieldsProps {
  first: Shown & { sheets: readonly { name: string; rows: number }[] };
  preview: Shown | undefined;
  decisions: SheetDecisions;
  /** Another sheet or header means other columns: what was mapped by hand is forgotten. */
  onDecide: (change: SheetDecisions & { edits: Record<string, never> }) => void;
}

/** Which sheet, and where its header stands. */
export function SheetFields({ first, preview, decisions, onDecide }: SheetFieldsProps) {
  const id = useId();
  return (
    <>
      <div className={styles["setting"]}>
        <label htmlFor={`${id}-sheet`}>{t("requests.mapping.sheet")}</label>
        <Select
          id={`${id}-sheet`}
          value={decisions.sheet ?? preview?.sheet ?? first.sheet}
          popupMatchSelectWidth={false}
          options={first.sheets.map(({ name, rows }) => ({
            value: name,
            label: t("requests.mapping.sheet_rows", { name, n: formatCount(rows) }),
          }))}
          onChange={(sheet: string) => onDecide({ sheet, headerRow: undefined, edits: {} })}
        />
      </div>
      <div className={styles["setting"]}>
        <label htmlFor={`${id}-header`}>{t("requests.mapping.header_row")}</label>
        <InputNumber
          id={`${id}-header`}
          className={styles["header-row"]}
          min={1}
          max={1000}
          precision={0}
          value={decisions.headerRow ?? preview?.header_row ?? first.header_row}
          onChange={(row) => row !== null && onDecide({ headerRow: row, edits: {} })}
        />
      </div>
    </>
  );
}

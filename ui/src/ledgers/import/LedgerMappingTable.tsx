import { Select } from "antd";
import { useId } from "react";
import { StatusTag } from "../../components/StatusTag";
import type { LedgerFieldRow, LedgerPreview } from "../../ipc/generated";
import styles from "../../requests/import/import.module.css";
import { samplesOf } from "../../requests/import/mapping";
import { t } from "../../texts/t";
import type { LedgerFault, LedgerMapping } from "./mapping";

/** Props of `LedgerMappingTable`. */
export interface LedgerMappingTableProps {
  fields: readonly LedgerFieldRow[];
  preview: LedgerPreview;
  mapping: LedgerMapping;
  faults: readonly LedgerFault[];
  /** Whether a saved mapping made the proposal. */
  byProfile: boolean;
  onEdit: (field: string, column: string | null) => void;
}

/** Every field of the ledger with the column that fills it and what stands there. */
export function LedgerMappingTable(props: LedgerMappingTableProps) {
  return (
    <div className={styles["mapping"]}>
      <table>
        <caption className={styles["caption"]}>{t("ledgers.import.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("ledgers.import.field")}</th>
            <th scope="col">{t("requests.mapping.column")}</th>
            <th scope="col">{t("requests.mapping.origin")}</th>
            <th scope="col">{t("requests.mapping.samples")}</th>
          </tr>
        </thead>
        <tbody>
          {props.fields.map((field) => (
            <MappingRow key={field.name} field={field} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MappingRow(props: LedgerMappingTableProps & { field: LedgerFieldRow }) {
  const { field, preview, mapping, faults, byProfile, onEdit } = props;
  const id = useId();
  const column = mapping[field.name];
  const fault = faults.find((one) => one.field === field.name);
  const isProposed = column !== undefined && column === preview.mapping[field.name];
  const origin = column === undefined ? "none" : isProposed ? "proposed" : "chosen";
  return (
    <tr data-origin={origin} data-fault={fault !== undefined}>
      <th scope="row" title={field.meaning}>
        <label htmlFor={id}>{field.title}</label>
        {field.is_required && (
          <span className={styles["required"]}>{t("requests.mapping.required")}</span>
        )}
      </th>
      <td>
        <Select<string>
          id={id}
          className={styles["column"]}
          allowClear
          showSearch
          status={fault ? "error" : ""}
          aria-invalid={fault !== undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          placeholder={t("requests.mapping.none")}
          value={column}
          options={preview.columns.map((name) => ({ value: name, label: name }))}
          // Clearing gives undefined; by hand that means: not imported.
          onChange={(chosen: string | undefined) => onEdit(field.name, chosen ?? null)}
        />
        {fault && (
          <p id={`${id}-fault`} className={styles["fault"]}>
            {fault.other === undefined
              ? t("ledgers.import.fault_missing")
              : t("requests.mapping.fault_twice", { other: fault.other })}
          </p>
        )}
      </td>
      <td>
        {origin === "proposed" && (
          <StatusTag tone="good">
            {t(byProfile ? "requests.mapping.by_profile" : "requests.mapping.proposed")}
          </StatusTag>
        )}
        {origin === "chosen" && <StatusTag tone="active">{t("requests.mapping.chosen")}</StatusTag>}
      </td>
      <td className={styles["samples"]}>
        {samplesOf(preview, column).map((sample) => (
          <span key={sample} className={styles["sample"]} title={sample}>
            {sample}
          </span>
        ))}
      </td>
    </tr>
  );
}

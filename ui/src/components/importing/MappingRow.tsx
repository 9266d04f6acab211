import { Select } from "antd";
import { useId } from "react";
import { t } from "../../texts/t";
import { StatusTag } from "../StatusTag";
import { type Sampled, samplesOf } from "./samples";
import styles from "./import.module.css";

/** Props of `MappingRow`. */
export interface MappingRowProps {
  /** The field's name, and what it means. */
  label: string;
  meaning?: string | undefined;
  isRequired: boolean;
  preview: Sampled;
  column: string | undefined;
  /** Whether the column was proposed, chosen by hand, or is none. */
  origin: "none" | "proposed" | "chosen";
  /** What made the proposal, in words. */
  proposedBy: string;
  /** What is wrong, in words; none where nothing is. */
  fault: string | undefined;
  onEdit: (column: string | null) => void;
}

/** The heads over the rows of a mapping. */
export function MappingHead({ field }: { field: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{field}</th>
        <th scope="col">{t("requests.mapping.column")}</th>
        <th scope="col">{t("requests.mapping.origin")}</th>
        <th scope="col">{t("requests.mapping.samples")}</th>
      </tr>
    </thead>
  );
}

/** A field with the column that fills it and what stands there. */
export function MappingRow(props: MappingRowProps) {
  const { label, meaning, isRequired, preview, column, origin, proposedBy, fault, onEdit } = props;
  const id = useId();
  return (
    <tr data-origin={origin} data-fault={fault !== undefined}>
      <th scope="row" title={meaning}>
        <label htmlFor={id}>{label}</label>
        {isRequired && <span className={styles["required"]}>{t("requests.mapping.required")}</span>}
      </th>
      <td>
        <Select<string>
          id={id}
          className={styles["column"]}
          allowClear
          showSearch
          status={fault === undefined ? "" : "error"}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : `${id}-fault`}
          placeholder={t("requests.mapping.none")}
          value={column}
          options={preview.columns.map((name) => ({ value: name, label: name }))}
          // Clearing gives undefined; by hand that means: not imported.
          onChange={(chosen: string | undefined) => onEdit(chosen ?? null)}
        />
        {fault !== undefined && (
          <p id={`${id}-fault`} className={styles["fault"]}>
            {fault}
          </p>
        )}
      </td>
      <td>
        {origin === "proposed" && <StatusTag tone="good">{proposedBy}</StatusTag>}
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

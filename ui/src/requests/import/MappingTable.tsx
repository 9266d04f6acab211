import { Select } from "antd";
import { useId } from "react";
import { StatusTag } from "../../components/StatusTag";
import type { ImportPreview, RequestField } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import {
  FIELD_GROUPS,
  type Mapping,
  type MappingFault,
  REQUIRED_FIELDS,
  originOf,
  samplesOf,
} from "./mapping";
import styles from "./import.module.css";

const PROPOSED_WORDS = {
  shape: "requests.mapping.by_shape",
  profile: "requests.mapping.by_profile",
  names: "requests.mapping.proposed",
} as const;

/** Props of `MappingTable`. */
export interface MappingTableProps {
  preview: ImportPreview;
  mapping: Mapping;
  faults: readonly MappingFault[];
  onEdit: (field: RequestField, column: string | null) => void;
  /** What made the proposal. */
  proposedBy: "shape" | "profile" | "names";
}

/** Every field of a request with the column that fills it and what stands there. */
export function MappingTable(props: MappingTableProps) {
  const { preview, mapping, faults, onEdit, proposedBy } = props;
  return (
    <div className={styles["mapping"]}>
      <table>
        <caption className={styles["caption"]}>{t("requests.mapping.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("requests.mapping.field")}</th>
            <th scope="col">{t("requests.mapping.column")}</th>
            <th scope="col">{t("requests.mapping.origin")}</th>
            <th scope="col">{t("requests.mapping.samples")}</th>
          </tr>
        </thead>
        {FIELD_GROUPS.map((group) => (
          <tbody key={group.key}>
            <tr className={styles["group"]}>
              <th scope="colgroup" colSpan={4}>
                {t(`requests.group.${group.key}`)}
              </th>
            </tr>
            {group.fields.map((field) => (
              <MappingRow
                key={field}
                field={field}
                preview={preview}
                mapping={mapping}
                fault={faults.find((fault) => fault.field === field)}
                onEdit={onEdit}
                proposedBy={proposedBy}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface MappingRowProps {
  field: RequestField;
  preview: ImportPreview;
  mapping: Mapping;
  fault: MappingFault | undefined;
  onEdit: MappingTableProps["onEdit"];
  proposedBy: MappingTableProps["proposedBy"];
}

function MappingRow({ field, preview, mapping, fault, onEdit, proposedBy }: MappingRowProps) {
  const id = useId();
  const column = mapping[field];
  const origin = originOf(field, preview, mapping);
  const samples = samplesOf(preview, column);
  return (
    <tr data-origin={origin} data-fault={fault !== undefined}>
      <th scope="row">
        <label htmlFor={id}>{choice("request_field", field)}</label>
        {REQUIRED_FIELDS.includes(field) && (
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
          onChange={(chosen: string | undefined) => onEdit(field, chosen ?? null)}
        />
        {fault && (
          <p id={`${id}-fault`} className={styles["fault"]}>
            {faultWords(fault)}
          </p>
        )}
      </td>
      <td>
        {origin === "proposed" && (
          <StatusTag tone="good">{t(PROPOSED_WORDS[proposedBy])}</StatusTag>
        )}
        {origin === "chosen" && <StatusTag tone="active">{t("requests.mapping.chosen")}</StatusTag>}
      </td>
      <td className={styles["samples"]}>
        {samples.map((sample) => (
          <span key={sample} className={styles["sample"]} title={sample}>
            {sample}
          </span>
        ))}
      </td>
    </tr>
  );
}

function faultWords(fault: MappingFault): string {
  if (fault.code === "missing") return t("requests.mapping.fault_missing");
  return t("requests.mapping.fault_twice", {
    other: choice("request_field", fault.other ?? fault.field),
  });
}

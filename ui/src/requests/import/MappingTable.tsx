import { MappingHead, MappingRow } from "../../components/importing/MappingRow";
import styles from "../../components/importing/import.module.css";
import type { ImportPreview, RequestField } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import {
  FIELD_GROUPS,
  type Mapping,
  type MappingFault,
  REQUIRED_FIELDS,
  originOf,
} from "./mapping";

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
        <MappingHead field={t("requests.mapping.field")} />
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
                label={choice("request_field", field)}
                isRequired={REQUIRED_FIELDS.includes(field)}
                preview={preview}
                column={mapping[field]}
                origin={originOf(field, preview, mapping)}
                proposedBy={t(PROPOSED_WORDS[proposedBy])}
                fault={faultWords(faults.find((fault) => fault.field === field))}
                onEdit={(column) => onEdit(field, column)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function faultWords(fault: MappingFault | undefined): string | undefined {
  if (!fault) return undefined;
  if (fault.code === "missing") return t("requests.mapping.fault_missing");
  return t("requests.mapping.fault_twice", {
    other: choice("request_field", fault.other ?? fault.field),
  });
}

import { MappingHead, MappingRow } from "../../components/importing/MappingRow";
import styles from "../../components/importing/import.module.css";
import type { LedgerFieldRow, LedgerPreview } from "../../ipc/generated";
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
  const { fields, preview, mapping, faults, byProfile, onEdit } = props;
  const proposedBy = t(byProfile ? "requests.mapping.by_profile" : "requests.mapping.proposed");
  return (
    <div className={styles["mapping"]}>
      <table>
        <caption className={styles["caption"]}>{t("ledgers.import.caption")}</caption>
        <MappingHead field={t("ledgers.import.field")} />
        <tbody>
          {fields.map(({ name, title, meaning, is_required: isRequired }) => {
            const column = mapping[name];
            const isProposed = column !== undefined && column === preview.mapping[name];
            return (
              <MappingRow
                key={name}
                label={title}
                meaning={meaning}
                column={column}
                origin={column === undefined ? "none" : isProposed ? "proposed" : "chosen"}
                fault={faultWords(faults.find((one) => one.field === name))}
                onEdit={(chosen) => onEdit(name, chosen)}
                {...{ isRequired, preview, proposedBy }}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function faultWords(fault: LedgerFault | undefined): string | undefined {
  if (!fault) return undefined;
  return fault.other === undefined
    ? t("ledgers.import.fault_missing")
    : t("requests.mapping.fault_twice", { other: fault.other });
}

import { Button } from "antd";
import { StatusTag, type Tone } from "../components/StatusTag";
import type { DisagreementRow, DisagreementWeight } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { keyOfRow } from "./filters";
import { labelOf, matterOf } from "./words";
import styles from "./disagreements.module.css";

const TONES: Readonly<Record<DisagreementWeight, Tone>> = {
  legal: "urgent",
  ordinary: "near",
  harmless: "muted",
};

/** How much hangs on it, in words, colour and shape. */
export function WeightTag({ weight }: { weight: DisagreementWeight }) {
  return <StatusTag tone={TONES[weight]}>{choice("disagreement_weight", weight)}</StatusTag>;
}

/** The keys may open a row that has scrolled away. */
function bringIntoView(row: HTMLButtonElement | null): void {
  row?.scrollIntoView({ block: "nearest" });
}

/** Props of `RowList`. */
export interface RowListProps {
  rows: readonly DisagreementRow[];
  /** The place of the one that is open. */
  at: number;
  onOpen: (row: DisagreementRow) => void;
  /** Brings more of them; undefined where there are none. */
  more: (() => void) | undefined;
}

/** What is to be decided, what weighs most first. */
export function RowList({ rows, at, onOpen, more }: RowListProps) {
  return (
    <ul className={styles["list"]} aria-label={t("disagreements.list")}>
      {rows.map((row, place) => (
        <li key={keyOfRow(row)}>
          <button
            ref={place === at ? bringIntoView : undefined}
            type="button"
            className={styles["row"]}
            aria-current={place === at}
            onClick={() => onOpen(row)}
          >
            <span className={styles["label"]}>{labelOf(row)}</span>
            <WeightTag weight={row.weight} />
            <span className={styles["matter"]}>{matterOf(row)}</span>
          </button>
        </li>
      ))}
      {more && (
        <li>
          <Button type="link" onClick={more}>
            {t("disagreements.more")}
          </Button>
        </li>
      )}
    </ul>
  );
}

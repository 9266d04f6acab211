import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import styles from "./statutes.module.css";

/** Props of `LawChips`. */
export interface LawChipsProps {
  text: string;
  on: string | undefined;
  onOpen: (law: string) => void;
}

/** The laws whose name answers, above the articles. */
export function LawChips({ text, on, onOpen }: LawChipsProps) {
  const ask = { text, limit: 50, ...(on && { on }) };
  const { data } = useAsk("statute_search", ask, { keepPrevious: true });
  if (!data || data.laws.length === 0) return null;
  return (
    <ul className={styles["chips"]} aria-label={t("statutes.search.laws")}>
      {data.laws.map((row) => (
        <li key={row.law}>
          <button type="button" className={styles["chip"]} onClick={() => onOpen(row.law)}>
            《{row.law}》
          </button>
        </li>
      ))}
    </ul>
  );
}

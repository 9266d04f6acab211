import { Chip, ChipRow } from "../disputes/Chip";
import { formatCount } from "../components/format";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { type RequestSearch, STATUSES, TIMES, countIn } from "./filters";
import styles from "./requests.module.css";

/** Props of `StatusTabs`. */
export interface StatusTabsProps {
  search: RequestSearch;
  onSet: (change: Partial<RequestSearch>) => void;
}

/** Where requests stand and what presses, each with how many there are. */
export function StatusTabs({ search, onSet }: StatusTabsProps) {
  const { data: counts } = useAsk("request_counts", {}, { keepPrevious: true });
  const isAll = !search.status && !search.time;
  return (
    <div className={styles["tabs"]}>
      <ChipRow label={t("requests.column.status")}>
        <Chip chosen={isAll} onChoose={() => onSet({ status: undefined, time: undefined })}>
          {t("requests.filter.all")}
        </Chip>
        {STATUSES.map((status) => (
          <Chip
            key={status}
            chosen={search.status === status}
            onChoose={() =>
              onSet({ status: search.status === status ? undefined : status, time: undefined })
            }
          >
            {choice("request_status", status)}
            <Count n={countIn(counts, status)} />
          </Chip>
        ))}
      </ChipRow>
      <ChipRow label={t("requests.filter.time")} className={styles["pressing"]}>
        {TIMES.map((time) => (
          <Chip
            key={time}
            chosen={search.time === time}
            onChoose={() =>
              onSet({ time: search.time === time ? undefined : time, status: undefined })
            }
          >
            {t(`requests.filter.${time}`)}
            <Count n={countIn(counts, time)} isUrgent={time === "overdue"} />
          </Chip>
        ))}
      </ChipRow>
    </div>
  );
}

function Count({ n, isUrgent }: { n: number | undefined; isUrgent?: boolean }) {
  if (n === undefined || n === 0) return null;
  return (
    <span className={styles["count"]} data-urgent={isUrgent}>
      {formatCount(n)}
    </span>
  );
}

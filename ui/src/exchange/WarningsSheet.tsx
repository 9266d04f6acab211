import { Link } from "@tanstack/react-router";
import { Sheet } from "../components/reading/Sheet";
import type { BoardWarning } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { warningWords } from "./words";
import styles from "./exchange.module.css";

/** What is seen to among the backups. */
const OF_BACKUPS: ReadonlySet<BoardWarning> = new Set([
  "backup_failing",
  "backup_old",
  "drill_failed",
  "drill_old",
]);

/** 提醒 on the workbench: what of exchange and backups somebody should see to; nothing where all is well. */
export function WarningsSheet() {
  const { data } = useAsk("site_board", {});
  if (!data || data.warnings.length === 0) return null;
  const isOfBackups = data.warnings.some((one) => OF_BACKUPS.has(one.warning));
  const isOfExchange = data.warnings.some((one) => !OF_BACKUPS.has(one.warning));
  return (
    <Sheet
      title={t("exchange.warnings.title")}
      aside={
        <span className={styles["links"]}>
          {isOfExchange && <Link to="/exchange">{t("exchange.warnings.go")}</Link>}
          {isOfBackups && (
            <Link to="/settings" search={{ part: "backup" }}>
              {t("exchange.warnings.backup")}
            </Link>
          )}
        </span>
      }
    >
      <ul className={styles["notes"]}>
        {data.warnings.map((one) => (
          <li key={one.warning}>{warningWords(one)}</li>
        ))}
      </ul>
    </Sheet>
  );
}

import { Link } from "@tanstack/react-router";
import { Sheet } from "../components/reading/Sheet";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { warningWords } from "./words";
import styles from "./exchange.module.css";

/** 交换提醒 on the workbench: what of the exchange somebody should see to; nothing where all is well. */
export function WarningsSheet() {
  const { data } = useAsk("site_board", {});
  if (!data || data.warnings.length === 0) return null;
  return (
    <Sheet
      title={t("exchange.warnings.title")}
      aside={<Link to="/exchange">{t("exchange.warnings.go")}</Link>}
    >
      <ul className={styles["notes"]}>
        {data.warnings.map((one) => (
          <li key={one.warning}>{warningWords(one)}</li>
        ))}
      </ul>
    </Sheet>
  );
}

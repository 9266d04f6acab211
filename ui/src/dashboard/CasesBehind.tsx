import { Drawer } from "antd";
import { FailureNotice } from "../components/FailureNotice";
import { formatDay } from "../components/format";
import { OpenedDisputes } from "../components/reading/OpenedDisputes";
import type { DashboardCasesAsk } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { type DashboardSearch, casesFor } from "./search";
import styles from "./dashboard.module.css";

/** Props of `CasesBehind`. */
export interface CasesBehindProps {
  search: DashboardSearch;
  onClose: () => void;
}

/** The disputes behind a number that no list holds, each a way to its page. */
export function CasesBehind({ search, onClose }: CasesBehindProps) {
  const ask = casesFor(search);
  return (
    <Drawer
      open={ask !== null}
      size="min(42rem, 96vw)"
      title={ask && titleOf(ask)}
      onClose={onClose}
      destroyOnHidden
    >
      {ask && <Cases ask={ask} />}
    </Drawer>
  );
}

function titleOf({ count, from, to }: DashboardCasesAsk): string {
  const words = choice("dashboard_count", count);
  if (!from || !to) return words;
  return t("dashboard.cases_of", { count: words, from: formatDay(from), to: formatDay(to) });
}

function Cases({ ask }: { ask: DashboardCasesAsk }) {
  const { data, error, refetch } = useAsk("dashboard_cases", ask);
  if (error) return <FailureNotice failed={error} retry={() => void refetch()} />;
  if (!data) return null;
  return (
    <>
      <p className={styles["quiet"]}>
        {data.count > data.rows.length
          ? t("figures.cases_some", { n: data.count, shown: data.rows.length })
          : t("figures.cases", { n: data.count })}
      </p>
      <OpenedDisputes disputes={data.rows} />
    </>
  );
}

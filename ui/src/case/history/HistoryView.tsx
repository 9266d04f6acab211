import { useState } from "react";
import { Checkbox } from "antd";
import { FailureNotice } from "../../components/FailureNotice";
import { SentenceList } from "../../components/Sentence";
import { formatDay } from "../../components/format";
import type { DisputeHistory } from "../../ipc/generated";
import { t } from "../../texts/t";
import { Card, Nothing } from "../Card";
import { useCase } from "../context";
import { ActDetail } from "./ActDetail";
import { actDetails, isLook } from "./act-words";
import { byDay } from "./group";
import { itemOf } from "./items";
import styles from "./history.module.css";

/** Props of `HistoryView`. */
export interface HistoryViewProps {
  history: DisputeHistory | undefined;
  failed: unknown;
  retry: () => void;
}

/** The whole history out of the journal, day by day, each act with what it changed. */
export function HistoryView({ history, failed, retry }: HistoryViewProps) {
  const { names } = useCase();
  const [withLooks, setWithLooks] = useState(true);
  if (failed) return <FailureNotice failed={failed} retry={retry} />;
  const all = history?.acts ?? [];
  const acts = withLooks ? all : all.filter((act) => !isLook(act));
  return (
    <Card
      title={t("case.history.title")}
      meta={t("case.history.hint")}
      aside={
        all.some((act) => isLook(act)) && (
          <Checkbox checked={withLooks} onChange={(event) => setWithLooks(event.target.checked)}>
            {t("case.history.with_looks")}
          </Checkbox>
        )
      }
    >
      {history && all.length === 0 && <Nothing>{t("case.recent.none")}</Nothing>}
      {byDay(acts).map(({ day, acts: done }) => (
        <section key={day} aria-label={formatDay(day)}>
          <h3 className={styles["day"]}>{formatDay(day)}</h3>
          <SentenceList
            label={formatDay(day)}
            items={done.map((act) => {
              const details = actDetails(act, names);
              return itemOf(act, names, details.length > 0 && <ActDetail facts={details} />);
            })}
          />
        </section>
      ))}
    </Card>
  );
}

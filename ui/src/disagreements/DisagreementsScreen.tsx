import { useNavigate, useSearch } from "@tanstack/react-router";
import { App, Button } from "antd";
import { EmptyState } from "../components/EmptyState";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import type { DisagreementRow } from "../ipc/generated";
import { useAsk, useAskPages } from "../ipc/queries";
import { t } from "../texts/t";
import { BulkBar } from "./BulkBar";
import { DisagreementView } from "./DisagreementView";
import styles from "./disagreements.module.css";
import { type DisagreementSearch, after, keyOfRow, placeOf } from "./filters";
import { RowList } from "./RowList";
import { type Choice, useDeciding } from "./use-deciding";
import { WeightTabs } from "./WeightTabs";
import { matterOf } from "./words";

/** So many at a time; more come as one nears the end. */
const PAGE = 100;

/** 内容核对: what two computers filled in differently, one after the other. */
export function DisagreementsScreen() {
  const search = useSearch({ from: "/disagreements" });
  const navigate = useNavigate({ from: "/disagreements" });
  const { message } = App.useApp();
  const { matter, weight } = search;
  const { data: all } = useAsk("disagreement_list", { matter, limit: 1 });
  const list = useAskPages("disagreement_list", { matter, weight, limit: PAGE });
  const { decide, isLeft, busy, failed, forget } = useDeciding();
  const counts = all?.by_weight ?? [];
  const total = counts.reduce((sum, one) => sum + one.count, 0);
  const rows = list.rows.filter(isLeft);
  const at = placeOf(rows, search.open);
  const row = rows[at];

  // Of the address as it is by then: a decision ends later than it begins.
  const turnTo = (change: Partial<DisagreementSearch>): void => {
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  };
  const go = (change: Partial<DisagreementSearch>): void => {
    forget();
    turnTo(change);
  };
  const step = (by: number): void => {
    const next = rows[at + by];
    if (next) go({ open: keyOfRow(next) });
    else if (by > 0) list.loadMore();
  };
  const settle = async (
    decided: readonly DisagreementRow[],
    choose: (row: DisagreementRow) => Choice,
  ): Promise<void> => {
    try {
      await decide(decided, choose);
      void message.success(t("disagreements.decided"));
    } catch (reason) {
      // What was refused may stand otherwise by now.
      list.retry();
      throw reason;
    }
  };
  const settleOne = async (choice: Choice): Promise<void> => {
    if (!row || busy) return;
    turnTo({ open: after(rows, at) });
    try {
      await settle([row], () => choice);
    } catch (reason) {
      turnTo({ open: keyOfRow(row) });
      throw reason;
    }
  };

  return (
    <Page shape="fill">
      <PageHeader
        title={t("disagreements.title")}
        subtitle={
          matter && row
            ? t("disagreements.one_matter", { matter: matterOf(row) })
            : t("disagreements.subtitle")
        }
        actions={
          matter && (
            <Button onClick={() => go({ matter: undefined, open: undefined })}>
              {t("disagreements.all_matters")}
            </Button>
          )
        }
      />
      {list.failed && <FailureNotice failed={list.failed} retry={list.retry} />}
      {all && total === 0 && (
        <EmptyState title={t("disagreements.none.title")}>
          {t("disagreements.none.text")}
        </EmptyState>
      )}
      {total > 0 && (
        <>
          <WeightTabs
            counts={counts}
            chosen={weight}
            onChoose={(chosen) => go({ weight: chosen, open: undefined })}
          />
          <div className={styles["room"]}>
            <div className={styles["left"]}>
              {(weight === undefined || weight === "harmless") && (
                <BulkBar
                  matter={matter}
                  counts={counts}
                  decide={(harmless) =>
                    settle(harmless, ({ sides }) => ({ take: sides.length - 1 }))
                  }
                />
              )}
              <RowList
                rows={rows}
                at={at}
                onOpen={(opened) => go({ open: keyOfRow(opened) })}
                more={list.more ? list.loadMore : undefined}
              />
            </div>
            {row ? (
              <DisagreementView
                key={`${keyOfRow(row)} ${row.mark}`}
                row={row}
                place={{ at, count: rows.length + (list.count?.n ?? 0) - list.rows.length }}
                decide={settleOne}
                busy={busy}
                failed={failed}
                step={step}
              />
            ) : (
              !list.loading && (
                <p className={styles["quiet"]}>{t("disagreements.none_of_weight")}</p>
              )
            )}
          </div>
        </>
      )}
    </Page>
  );
}

import { Button } from "antd";
import { formatDay } from "../../components/format";
import { DueBadge } from "../../disputes/DueBadge";
import { choice, t } from "../../texts/t";
import { Card, Nothing } from "../Card";
import { useCase } from "../context";
import { daysLeftOut, restReason, restingSince } from "../standing";
import styles from "./side.module.css";

/** 期限: what must happen by when, the nearest first. */
export function DeadlinesCard() {
  const { page, names, open } = useCase();
  const since = restingSince(page);
  const leftOut = daysLeftOut(page);
  return (
    <Card
      title={t("case.deadlines.title")}
      shape="slim"
      aside={
        <>
          {(["resume", "suspend", "extend"] as const)
            .filter((kind) => page.possible.includes(kind))
            .map((kind) => (
              <Button key={kind} type="text" size="small" onClick={() => open({ kind })}>
                {t(`case.step.${kind}`)}
              </Button>
            ))}
        </>
      }
    >
      {page.deadlines.length === 0 && since === null && (
        <Nothing>{t("case.deadlines.none")}</Nothing>
      )}
      <ul className={styles["list"]}>
        {page.deadlines.map((deadline) => (
          <li key={`${deadline.kind} ${deadline.item_id ?? ""}`} className={styles["deadline"]}>
            <span className={styles["what"]}>{choice("deadline_kind", deadline.kind)}</span>
            <DueBadge nearness={deadline.nearness} dueOn={deadline.due_on} />
            <span className={styles["quiet"]}>
              {[deadline.item_id && names.any(deadline.item_id), formatDay(deadline.due_on)]
                .filter(Boolean)
                .join(" · ")}
              {deadline.is_provisional && (
                <span title={t("case.deadlines.provisional_hint")}>
                  {` · ${t("case.deadlines.provisional")}`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {since !== null && (
        <p className={styles["note"]}>
          {t("case.deadlines.suspended", { day: formatDay(since), reason: restReason(page) })}
        </p>
      )}
      {leftOut > 0 && (
        <p className={styles["note"]}>
          {t("case.deadlines.paused", {
            n: page.suspension?.pauses.filter((one) => one.until !== null).length ?? 0,
            days: leftOut,
          })}
        </p>
      )}
      {page.extension_count > 0 && (
        <p className={styles["note"]}>
          {t("case.deadlines.extended", {
            n: page.extension_count,
            reason: page.extension_reason ?? "",
          })}
        </p>
      )}
    </Card>
  );
}

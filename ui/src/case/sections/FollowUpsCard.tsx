import { Button } from "antd";
import { StatusTag, type Tone } from "../../components/StatusTag";
import { formatDay } from "../../components/format";
import type { FollowUpFinding } from "../../ipc/generated";
import { choice, t } from "../../texts/t";
import { Card, Nothing } from "../Card";
import { useCase } from "../context";
import styles from "./sections.module.css";

const TONES: Readonly<Record<FollowUpFinding, Tone>> = {
  performed: "good",
  partly_performed: "active",
  not_performed: "near",
  relapsed: "urgent",
};

/** 回访: the visits and what they found. */
export function FollowUpsCard() {
  const { page, names, open } = useCase();
  return (
    <Card
      title={t("case.follow_ups.title")}
      meta={page.follow_ups.length > 0 && t("case.count.times", { n: page.follow_ups.length })}
      aside={
        page.possible.includes("record_follow_up") && (
          <Button type="text" onClick={() => open({ kind: "record_follow_up" })}>
            {t("case.follow_ups.add")}
          </Button>
        )
      }
    >
      {page.follow_ups.length === 0 && <Nothing>{t("case.follow_ups.none")}</Nothing>}
      <ul className={styles["sessions"]}>
        {page.follow_ups.map((visit) => (
          <li key={visit.id} className={styles["session"]}>
            <div className={styles["session-head"]}>
              <strong>{formatDay(visit.visited_on)}</strong>
              <StatusTag tone={TONES[visit.finding]}>
                {choice("follow_up_finding", visit.finding)}
              </StatusTag>
              <span className={styles["quiet"]}>
                {[
                  names.person(visit.visitor_id),
                  visit.satisfaction &&
                    t("case.follow_ups.satisfaction", {
                      level: choice("satisfaction", visit.satisfaction),
                    }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </div>
            <p className={styles["minutes"]}>{visit.content}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

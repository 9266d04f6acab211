import { dayOf } from "../components/clock-time";
import { DASH, formatDay } from "../components/format";
import type { GridColumn } from "../components/grid-columns";
import { DueBadge } from "../disputes/DueBadge";
import type { ReferralDirection, ReferralRow } from "../ipc/generated";
import { choice, t } from "../texts/t";
import type { Ends } from "./names";
import { ReferralStatusTag } from "./ReferralStatusTag";
import styles from "./referrals.module.css";

/** The columns of the list: the other end first, as people look for it. */
export function referralColumns(
  direction: ReferralDirection,
  ends: (row: ReferralRow) => Ends,
): GridColumn<ReferralRow>[] {
  const isOut = direction === "out";
  return [
    {
      key: "sent_at",
      title: t(isOut ? "referrals.column.sent_at" : "referrals.column.received_at"),
      width: 132,
      sortable: true,
      render: (row) => (row.sent_at ? formatDay(dayOf(row.sent_at)) : DASH),
    },
    {
      key: "end",
      title: t(isOut ? "referrals.column.to" : "referrals.column.from"),
      width: 176,
      render: (row) => {
        const name = isOut ? ends(row).to : ends(row).from;
        return (
          <span className={styles["title"]} title={name}>
            {name || DASH}
          </span>
        );
      },
    },
    {
      key: "subject",
      title: t("referrals.column.matter"),
      width: 248,
      render: (row) => (
        <span title={row.subject_title ?? row.reason}>{row.subject_title ?? row.reason}</span>
      ),
    },
    {
      key: "channel",
      title: t("referrals.column.channel"),
      width: 132,
      render: (row) => (
        <span title={choice("referral_channel", row.channel)}>
          {t(`referrals.channel.${row.channel}`)}
        </span>
      ),
    },
    {
      key: "status",
      title: t("referrals.column.status"),
      width: 100,
      render: (row) => <ReferralStatusTag status={row.status} />,
    },
    {
      key: "due_on",
      title: t("referrals.column.due_on"),
      width: 124,
      render: (row) =>
        row.nearness ? (
          <DueBadge nearness={row.nearness} dueOn={row.due_on} />
        ) : (
          <span className={styles["quiet"]}>{row.due_on ? formatDay(row.due_on) : DASH}</span>
        ),
    },
    {
      key: "marks",
      title: t("referrals.column.marks"),
      width: 88,
      render: (row) =>
        [
          row.is_joint && t("referrals.mark.joint"),
          row.urged_count > 0 && t("referrals.mark.urged", { n: row.urged_count }),
        ]
          .filter(Boolean)
          .join(" ") || DASH,
    },
  ];
}

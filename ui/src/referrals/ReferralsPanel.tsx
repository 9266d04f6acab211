import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { FailureNotice } from "../components/FailureNotice";
import { dayOf } from "../components/clock-time";
import { formatDay } from "../components/format";
import { usePersonName } from "../components/office/names";
import { Sheet } from "../components/reading/Sheet";
import { DueBadge } from "../disputes/DueBadge";
import type { ReferralRow } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { failureSentence, t } from "../texts/t";
import { ReferralStatusTag } from "./ReferralStatusTag";
import { SendDrawer } from "./forms/SendDrawer";
import { useEnds, useResponsibleName } from "./names";
import { type Referable, useHandlesReferrals } from "./permissions";
import styles from "./referrals.module.css";

/** Props of the panel and the banner of a matter. */
export interface ReferralsPanelProps {
  subjectKind: Referable;
  subjectId: string;
}

/** 转办: the referrals of a matter, who answers for it, and the way to send it on. */
export function ReferralsPanel({ subjectKind, subjectId }: ReferralsPanelProps) {
  const handles = useHandlesReferrals();
  const [sending, setSending] = useState(false);
  const { data, error, refetch } = useAsk(
    "referrals_of",
    { subject_kind: subjectKind, subject_id: subjectId },
    { enabled: handles },
  );
  const name = useResponsibleName();
  const person = usePersonName();
  if (!handles) return null;
  const bar = data?.bar ?? null;
  const open = data?.referrals.find((one) => one.id === data.open_id);
  const why =
    bar === null
      ? undefined
      : failureSentence({ code: bar, params: { referral_status: open?.status ?? "" } });
  return (
    <Sheet
      title={t("referrals.panel.title")}
      aside={
        data &&
        bar !== "not_allowed" && (
          <Button type="text" disabled={bar !== null} title={why} onClick={() => setSending(true)}>
            {t("referrals.panel.send")}
          </Button>
        )
      }
    >
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && data.referrals.length > 0 && (
        <p className={styles["responsible"]}>
          {t("referrals.panel.responsible", {
            name: [name(data.responsible), person(data.responsible.person_id)]
              .filter(Boolean)
              .join(" · "),
          })}
        </p>
      )}
      {data?.referrals.length === 0 && (
        <p className={styles["none"]}>
          {bar === "subject_over" ? t("referrals.panel.none_over") : t("referrals.panel.none")}
        </p>
      )}
      <ul className={styles["list"]}>
        {data?.referrals.map((row) => (
          <li key={row.id}>
            <Line row={row} />
          </li>
        ))}
      </ul>
      <SendDrawer
        open={sending}
        subjectKind={subjectKind}
        subjectId={subjectId}
        onClose={() => setSending(false)}
      />
    </Sheet>
  );
}

function Line({ row }: { row: ReferralRow }) {
  const ends = useEnds()(row);
  const isIn = row.direction === "in";
  return (
    <Link to="/referrals/$id" params={{ id: row.id }} className={styles["line"]}>
      <span className={styles["words"]}>
        <span className={styles["title"]}>
          {t(isIn ? "referrals.panel.from" : "referrals.panel.to", {
            name: isIn ? ends.from : ends.to,
          })}
        </span>
        <span className={styles["quiet"]}>
          {[
            t(`referrals.channel.${row.channel}`),
            row.sent_at && formatDay(dayOf(row.sent_at)),
            row.is_joint && t("referrals.mark.joint"),
            row.urged_count > 0 && t("referrals.mark.urged", { n: row.urged_count }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      {row.nearness && <DueBadge nearness={row.nearness} dueOn={row.due_on} />}
      <ReferralStatusTag status={row.status} />
    </Link>
  );
}

/** Above a matter that is referred: to whom, and who answers for it meanwhile. */
export function ReferralBanner({ subjectKind, subjectId }: ReferralsPanelProps) {
  const handles = useHandlesReferrals();
  const { data } = useAsk(
    "referrals_of",
    { subject_kind: subjectKind, subject_id: subjectId },
    { enabled: handles },
  );
  const ends = useEnds();
  const name = useResponsibleName();
  const open = data?.referrals.find((one) => one.id === data.open_id);
  if (!data || !open) return null;
  const { from, to } = ends(open);
  const words = { from, to, name: name(data.responsible) };
  const isWaiting = data.responsible.is_waiting;
  const key = open.direction === "in" ? "in" : isWaiting ? "waiting" : "accepted";
  return (
    <div className={styles["banner"]} role="status" data-waiting={isWaiting}>
      <p>{t(`referrals.banner.${key}`, words)}</p>
      {open.nearness && <DueBadge nearness={open.nearness} dueOn={open.due_on} />}
      <Link to="/referrals/$id" params={{ id: open.id }}>
        {t("referrals.banner.open")}
      </Link>
    </div>
  );
}

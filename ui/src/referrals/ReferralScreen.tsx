import { Link, getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { AttachmentsPanel } from "../attachments/AttachmentsPanel";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { StatusTag } from "../components/StatusTag";
import { formatDay, formatInstant } from "../components/format";
import { ActList } from "../components/history/ActList";
import { usePersonName } from "../components/office/names";
import { Facts } from "../components/reading/Facts";
import { Sheet } from "../components/reading/Sheet";
import { DueBadge } from "../disputes/DueBadge";
import type { ReferralDetail, ReferralRow } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { choice, t } from "../texts/t";
import { Answers } from "./Answers";
import { ReferralStatusTag } from "./ReferralStatusTag";
import { Slip } from "./Slip";
import { Steps } from "./Steps";
import { useEnds, useResponsibleName } from "./names";
import styles from "./referrals.module.css";
import reading from "./reading.module.css";

const route = getRouteApi("/referrals/$id");

/** One referral: its slip, who is responsible, what happened, what can be done. */
export function ReferralScreen() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const router = useRouter();
  const { data, error, refetch } = useAsk("referral_detail", { id });
  const ends = useEnds();
  return (
    <Page>
      <div className={styles["screen"]}>
        <PageHeader
          title={data?.row.subject_title ?? data?.row.reason ?? t("referrals.detail.title")}
          subtitle={data && t("referrals.detail.ends", { ...ends(data.row) })}
          meta={data && <Marks row={data.row} />}
          onBack={() =>
            router.history.canGoBack() ? router.history.back() : void navigate({ to: "/referrals" })
          }
          actions={data && <Steps detail={data} />}
        />
      </div>
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && (
        <div className={reading["columns"]}>
          <div className={reading["main"]}>
            <Slip detail={data} />
            <Answers detail={data} />
            <div className={styles["screen"]}>
              <AttachmentsPanel
                subjectKind={data.row.is_slip ? "slip" : "referral"}
                subjectId={id}
              />
            </div>
          </div>
          <aside className={`${styles["screen"]} ${reading["side"]}`}>
            <Standing detail={data} />
            <Sheet title={t("referrals.detail.history")}>
              <ActList acts={data.acts} label={t("referrals.detail.history")} />
            </Sheet>
          </aside>
        </div>
      )}
    </Page>
  );
}

function Marks({ row }: { row: ReferralRow }) {
  return (
    <>
      <ReferralStatusTag status={row.status} />
      {row.nearness && <DueBadge nearness={row.nearness} dueOn={row.due_on} />}
      {row.is_joint && <StatusTag tone="neutral">{t("referrals.mark.joint")}</StatusTag>}
      {row.urged_count > 0 && (
        <StatusTag tone="near" shape="clock">
          {t("referrals.mark.urged", { n: row.urged_count })}
        </StatusTag>
      )}
    </>
  );
}

/** Who answers for it now, and the matter itself. */
function Standing({ detail }: { detail: ReferralDetail }) {
  const { row, responsible } = detail;
  const isOpen = row.status === "sent" || row.status === "accepted";
  const name = useResponsibleName();
  const person = usePersonName();
  return (
    <Sheet title={t("referrals.detail.standing")}>
      <Facts
        facts={[
          {
            label: t("referrals.detail.responsible"),
            value: [name(responsible), person(responsible.person_id)].filter(Boolean).join(" · "),
          },
          { label: t("referrals.field.due_on"), value: formatDay(row.due_on) },
          ...(detail.accepted_at
            ? [
                {
                  label: t("referrals.detail.accepted_at"),
                  value: formatInstant(detail.accepted_at),
                },
              ]
            : []),
          { label: t("referrals.detail.subject"), value: <SubjectLink row={row} /> },
        ]}
      />
      {detail.crossed_at && (
        <p className={reading["hint"]}>
          {t("referrals.detail.crossed", { day: formatInstant(detail.crossed_at) })}
        </p>
      )}
      {responsible.is_waiting && <p className={reading["hint"]}>{t("referrals.detail.waiting")}</p>}
      {isOpen && row.has_slip && <p className={reading["hint"]}>{t("referrals.detail.by_slip")}</p>}
    </Sheet>
  );
}

/** The way to the matter, where it has a page and this person may read it. */
function SubjectLink({ row }: { row: ReferralRow }) {
  const { subject_kind: kind, subject_id: id } = row;
  if (kind === null || id === null) return t("referrals.detail.not_opened");
  const words = `${choice("subject_kind", kind)} · ${row.subject_title ?? ""}`;
  if (!row.is_subject_readable) return words;
  if (kind === "dispute") {
    return (
      <Link to="/disputes/$id" params={{ id }}>
        {words}
      </Link>
    );
  }
  if (kind === "request") {
    return (
      <Link to="/requests/$id" params={{ id }}>
        {words}
      </Link>
    );
  }
  if (kind === "consultation") {
    return (
      <Link to="/consultations/$id" params={{ id }}>
        {words}
      </Link>
    );
  }
  return words;
}

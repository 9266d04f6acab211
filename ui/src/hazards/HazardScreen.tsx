import { Link, getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { AttachmentsPanel } from "../attachments/AttachmentsPanel";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { formatDay } from "../components/format";
import { ActList } from "../components/history/ActList";
import { OpenedDisputes } from "../components/reading/OpenedDisputes";
import { Prose, Reading, Sheet } from "../components/reading/Sheet";
import type { HazardDetail } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { ReferralsPanel } from "../referrals/ReferralsPanel";
import { t } from "../texts/t";
import { HazardFacts } from "./HazardFacts";
import { HazardStatusTag } from "./HazardStatusTag";
import { NextDay } from "./NextDay";
import { Reviews } from "./Reviews";
import { RiskMark } from "./RiskMark";
import { Steps } from "./Steps";
import { standingOf } from "./standing";
import styles from "./hazards.module.css";

const route = getRouteApi("/hazards/$id");

/** One hazard: where it stands, what can be done, what was found and done, and its history. */
export function HazardScreen() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const router = useRouter();
  const { data, error, refetch } = useAsk("hazard_detail", { id });
  return (
    <Page>
      <PageHeader
        title={data?.row.title ?? t("hazards.detail.title")}
        subtitle={data && [data.row.docket_no, data.row.place].filter(Boolean).join(" · ")}
        meta={data && <Marks detail={data} />}
        onBack={() =>
          router.history.canGoBack() ? router.history.back() : void navigate({ to: "/hazards" })
        }
        actions={data && <Steps detail={data} />}
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && <Hazard detail={data} />}
    </Page>
  );
}

function Marks({ detail }: { detail: HazardDetail }) {
  const { row } = detail;
  return (
    <>
      <HazardStatusTag status={row.status} />
      {row.risk_level && <RiskMark level={row.risk_level} />}
      {(row.due_nearness ?? row.review_nearness) && <NextDay row={row} />}
    </>
  );
}

function Hazard({ detail }: { detail: HazardDetail }) {
  const { id } = detail.row;
  return (
    <Reading beside={<HazardFacts detail={detail} />}>
      <Standing detail={detail} />
      <Sheet title={t("hazards.field.content")}>
        <Prose none={t("hazards.detail.no_content")}>{detail.content}</Prose>
        <Part title={t("hazards.field.check_finding")} text={detail.check_finding} />
        <Part title={t("hazards.field.measures")} text={detail.measures} />
        <Part title={t("hazards.field.result")} text={detail.row.result} />
        <Part title={t("hazards.field.closing_note")} text={detail.closing_note} />
      </Sheet>
      {detail.disputes.length > 0 && (
        <Sheet title={t("hazards.detail.disputes")}>
          <OpenedDisputes disputes={detail.disputes} />
        </Sheet>
      )}
      <Reviews detail={detail} />
      <AttachmentsPanel subjectKind="hazard" subjectId={id} />
      <ReferralsPanel subjectKind="hazard" subjectId={id} />
      <Sheet title={t("hazards.detail.history")}>
        <ActList acts={detail.acts} label={t("hazards.detail.history")} />
      </Sheet>
    </Reading>
  );
}

/** Where it stands and what it waits for, in a sentence. */
function Standing({ detail }: { detail: HazardDetail }) {
  const { text, day } = standingOf(detail);
  const [dispute] = detail.disputes;
  return (
    <Sheet title={t("hazards.detail.standing")}>
      <p className={styles["standing"]}>
        {t(`hazards.standing.${text}`, {
          day: day ? formatDay(day) : t("hazards.standing.no_day"),
        })}
        {text === "turned_into_dispute" && dispute && (
          <>
            {" "}
            <Link to="/disputes/$id" params={{ id: dispute.id }}>
              {dispute.docket_no}
            </Link>
          </>
        )}
      </p>
    </Sheet>
  );
}

function Part({ title, text }: { title: string; text: string | null }) {
  if (text === null) return null;
  return (
    <>
      <h3 className={styles["subhead"]}>{title}</h3>
      <Prose none="">{text}</Prose>
    </>
  );
}

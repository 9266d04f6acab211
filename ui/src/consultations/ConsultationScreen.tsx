import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { AttachmentsPanel } from "../attachments/AttachmentsPanel";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { StatusTag } from "../components/StatusTag";
import { formatInstant } from "../components/format";
import { ActList } from "../components/history/ActList";
import { OpenedDisputes } from "../components/reading/OpenedDisputes";
import { Prose, Reading, Sheet } from "../components/reading/Sheet";
import type { ConsultationDetail } from "../ipc/generated";
import { useWritingBar } from "../documents/bars";
import { PaperMenu } from "../documents/PaperMenu";
import { useAsk, useOrder } from "../ipc/queries";
import { useHandlesReferrals } from "../referrals/permissions";
import { ReferralsPanel } from "../referrals/ReferralsPanel";
import { RatingsPanel } from "../ratings/RatingsPanel";
import { CitationsPanel } from "../statutes/CitationsPanel";
import { choice, t } from "../texts/t";
import { ChecksSheet } from "../walls/ChecksSheet";
import { ConsultationFacts } from "./ConsultationFacts";
import { VisitPanel } from "./visit/VisitPanel";
import styles from "./consultations.module.css";

const route = getRouteApi("/consultations/$id");

/** One consultation, all of it readable, with what came of it. */
export function ConsultationScreen() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const router = useRouter();
  const { data, error, refetch } = useAsk("consultation_detail", { id, reveal: false });
  const opensDisputes = useHandlesReferrals();
  const paper = useOrder("issue_consultation_form");
  const bar = useWritingBar();
  return (
    <Page>
      <PageHeader
        title={data?.docket_no ?? t("consultations.detail.title")}
        subtitle={data && formatInstant(data.starts_at)}
        meta={
          data && <StatusTag tone="neutral">{choice("consultation_manner", data.manner)}</StatusTag>
        }
        onBack={() =>
          router.history.canGoBack()
            ? router.history.back()
            : void navigate({ to: "/consultations" })
        }
        actions={
          data && (
            <>
              <PaperMenu
                title={choice("document_form", "consultation_form")}
                bar={bar}
                make={(format) => paper.mutateAsync({ consultation_id: id, format })}
              />
              <Button onClick={() => void navigate({ to: "/consultations/new" })}>
                {t("consultations.detail.another")}
              </Button>
              <Button
                onClick={() => void navigate({ to: "/consultations/$id/edit", params: { id } })}
              >
                {t("consultations.detail.correct")}
              </Button>
              {/* A lawyer hands a matter over instead: disputes are the mediators'. */}
              {opensDisputes && (
                <Button
                  type="primary"
                  onClick={() =>
                    void navigate({ to: "/disputes/new", search: { consultation: id } })
                  }
                >
                  {t("consultations.detail.to_dispute")}
                </Button>
              )}
            </>
          )
        }
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && <Consultation detail={data} />}
    </Page>
  );
}

function Consultation({ detail }: { detail: ConsultationDetail }) {
  const none = t("consultations.detail.not_recorded");
  return (
    <Reading beside={<ConsultationFacts detail={detail} />}>
      <Sheet title={t("consultations.field.content")}>
        <Prose none={none}>{detail.content}</Prose>
      </Sheet>
      <Sheet title={t("consultations.field.advice")}>
        <Prose none={none}>{detail.advice}</Prose>
        {detail.legal_basis && (
          <>
            <h3 className={styles["subhead"]}>{t("consultations.field.legal_basis")}</h3>
            <Prose none={none}>{detail.legal_basis}</Prose>
          </>
        )}
        {detail.suggested_ways.length > 0 && (
          <>
            <h3 className={styles["subhead"]}>{t("consultations.field.suggested_ways")}</h3>
            <ul className={styles["ways"]}>
              {detail.suggested_ways.map((way) => (
                <li key={way}>{choice("suggested_way", way)}</li>
              ))}
            </ul>
          </>
        )}
      </Sheet>
      <CitationsPanel subjectKind="consultation" subjectId={detail.id} />
      {detail.remark && (
        <Sheet title={t("consultations.field.remark")}>
          <Prose none={none}>{detail.remark}</Prose>
        </Sheet>
      )}
      {detail.disputes.length > 0 && (
        <Sheet title={t("consultations.detail.disputes")}>
          <OpenedDisputes disputes={detail.disputes} />
        </Sheet>
      )}
      <VisitPanel detail={detail} />
      <ChecksSheet subjectKind="consultation" subjectId={detail.id} />
      <ReferralsPanel subjectKind="consultation" subjectId={detail.id} />
      <AttachmentsPanel subjectKind="consultation" subjectId={detail.id} />
      <RatingsPanel subjectKind="consultation" subjectId={detail.id} />
      <Sheet title={t("consultations.detail.history")}>
        <ActList acts={detail.acts} label={t("consultations.detail.history")} />
      </Sheet>
    </Reading>
  );
}

import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { AttachmentsPanel } from "../attachments/AttachmentsPanel";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { StatusTag } from "../components/StatusTag";
import { ActList } from "../components/history/ActList";
import { Facts } from "../components/reading/Facts";
import { Prose, Reading, Sheet } from "../components/reading/Sheet";
import type { RequestAction, RequestDetail } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { RatingsPanel } from "../ratings/RatingsPanel";
import { ReferralsPanel } from "../referrals/ReferralsPanel";
import { choice, t } from "../texts/t";
import { MattersSheet } from "./MattersSheet";
import { RepeatsSheet } from "./RepeatsSheet";
import { RequestFacts } from "./RequestFacts";
import { RequestStanding } from "./RequestStanding";
import { RequestStatusTag } from "./RequestStatusTag";
import styles from "./requests.module.css";
import { RequestDrawer } from "./steps/RequestDrawer";
import type { RequestStepOpen } from "./steps/step";

const route = getRouteApi("/requests/$id");

/** One request: where it stands, what can be done, and what came of it. */
export function RequestScreen() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const router = useRouter();
  const { data, error, refetch } = useAsk("request_detail", { id, reveal: false });
  return (
    <Page>
      <PageHeader
        title={data?.row.title ?? t("requests.detail.title")}
        subtitle={data && subtitleOf(data)}
        meta={data && <Marks detail={data} />}
        onBack={() =>
          router.history.canGoBack() ? router.history.back() : void navigate({ to: "/requests" })
        }
        actions={data && <Openings id={id} />}
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && <Request key={id} detail={data} />}
    </Page>
  );
}

function subtitleOf({ row }: RequestDetail): string {
  const isNamed = row.channel !== null && row.channel !== "other";
  const from = isNamed ? choice("request_channel", row.channel ?? "") : row.source_platform;
  return [from, row.order_no].filter(Boolean).join(" · ");
}

/** The matters that can be opened from a request, its fields carried over. */
function Openings({ id }: { id: string }) {
  const navigate = useNavigate();
  const router = useRouter();
  return (
    <>
      <Button onClick={() => router.history.push(`/hazards/new?request=${id}`)}>
        {t("requests.detail.to_hazard")}
      </Button>
      <Button onClick={() => void navigate({ to: "/consultations/new", search: { request: id } })}>
        {t("requests.detail.to_consultation")}
      </Button>
      <Button onClick={() => void navigate({ to: "/disputes/new", search: { request: id } })}>
        {t("requests.detail.to_dispute")}
      </Button>
    </>
  );
}

/** What marks a request beside its title. */
function Marks({ detail }: { detail: RequestDetail }) {
  const near = [
    detail.is_repeat && t("requests.detail.repeat"),
    detail.is_old_petition && t("requests.detail.old_petition"),
    detail.is_legal_matter && t("requests.detail.legal"),
    detail.reopen_count > 0 && t("requests.detail.reopened", { n: detail.reopen_count }),
  ];
  return (
    <>
      <RequestStatusTag status={detail.row.status} />
      {detail.row.nature && (
        <StatusTag tone="neutral" shape="requests">
          {choice("request_nature", detail.row.nature)}
        </StatusTag>
      )}
      {detail.is_confidential && (
        <StatusTag tone="near" shape="lock">
          {t("requests.detail.confidential")}
        </StatusTag>
      )}
      {near.map(
        (words) =>
          words !== false && (
            <StatusTag key={words} tone="near" shape="clock">
              {words}
            </StatusTag>
          ),
      )}
      {detail.is_invalid && (
        <StatusTag tone="muted" shape="cross">
          {t("requests.detail.invalid")}
        </StatusTag>
      )}
    </>
  );
}

function Request({ detail }: { detail: RequestDetail }) {
  const [step, setStep] = useState<RequestStepOpen | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const signIn = useOrder("sign_in_request");
  const raw = Object.entries(detail.raw);

  function open(action: RequestAction): void {
    setRefused(null);
    if (action !== "sign_in") setStep({ action, detail });
    else signIn.mutate({ request_id: detail.row.id }, { onError: setRefused });
  }

  return (
    <div className={styles["stack"]}>
      <RequestStanding
        detail={detail}
        open={open}
        busy={signIn.isPending}
        refused={refused}
        onSeen={() => setRefused(null)}
      />
      <Reading beside={<RequestFacts detail={detail} />}>
        <Sheet title={t("requests.detail.content")}>
          <Prose none={t("requests.detail.no_content")}>{detail.content}</Prose>
        </Sheet>
        <Sheet title={t("requests.detail.result")}>
          <Prose none={t("requests.detail.no_result")}>{detail.result}</Prose>
          {detail.remark && (
            <>
              <h3 className={styles["subhead"]}>{t("requests.detail.remark")}</h3>
              <Prose none="">{detail.remark}</Prose>
            </>
          )}
        </Sheet>
        <MattersSheet matters={detail.matters} />
        <ReferralsPanel subjectKind="request" subjectId={detail.row.id} />
        <AttachmentsPanel subjectKind="request" subjectId={detail.row.id} />
        <RatingsPanel subjectKind="request" subjectId={detail.row.id} />
        <RepeatsSheet detail={detail} open={open} />
        {raw.length > 0 && (
          <details className={styles["raw"]}>
            <summary>{t("requests.detail.raw", { n: raw.length })}</summary>
            <Facts facts={raw.map(([label, value]) => ({ label, value }))} />
          </details>
        )}
        <Sheet title={t("requests.detail.history")}>
          <ActList acts={detail.acts} label={t("requests.detail.history")} />
        </Sheet>
      </Reading>
      <RequestDrawer
        step={step}
        onClose={() => setStep(null)}
        onClosed={() =>
          document.querySelector<HTMLElement>("#request-next, #request-more")?.focus()
        }
      />
    </div>
  );
}

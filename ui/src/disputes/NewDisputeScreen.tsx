import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCasebook } from "../app/casebook";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import type { CasebookStatus } from "../ipc/generated";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import type { Desk } from "./intake/form";
import { IntakePage } from "./intake/IntakePage";
import { fromConsultation, fromHazard, fromReferral, fromRequest } from "./intake/opened-from";
import { MEDIATING } from "./roles";

const route = getRouteApi("/disputes/new");

/** The intake of a dispute: of its own, or opened from a request or a consultation. */
export function NewDisputeScreen() {
  const address = route.useSearch();
  const navigate = useNavigate();
  const { data: casebook } = useCasebook();
  const request = useAsk(
    "request_detail",
    { id: address.request ?? "", reveal: false },
    { enabled: address.request !== undefined },
  );
  const consultation = useAsk(
    "consultation_detail",
    { id: address.consultation ?? "", reveal: false },
    { enabled: address.consultation !== undefined },
  );
  const referral = useAsk(
    "referral_detail",
    { id: address.referral ?? "" },
    { enabled: address.referral !== undefined },
  );
  const hazard = useAsk(
    "hazard_detail",
    { id: address.hazard ?? "" },
    { enabled: address.hazard !== undefined },
  );
  const failed = request.error ?? consultation.error ?? referral.error ?? hazard.error;
  const waits =
    (address.request !== undefined && !request.data) ||
    (address.referral !== undefined && !referral.data) ||
    (address.hazard !== undefined && !hazard.data) ||
    (address.consultation !== undefined && !consultation.data);
  const prefill = request.data
    ? fromRequest(request.data)
    : consultation.data
      ? fromConsultation(consultation.data)
      : referral.data
        ? fromReferral(referral.data)
        : hazard.data
          ? fromHazard(hazard.data)
          : {};

  return (
    <Page>
      <PageHeader
        title={t("disputes.new.title")}
        subtitle={t("disputes.new.subtitle")}
        onBack={() => void navigate({ to: "/disputes" })}
      />
      {failed && (
        <FailureNotice
          failed={failed}
          retry={() => {
            for (const asked of [request, consultation, referral, hazard]) {
              if (asked.error) void asked.refetch();
            }
          }}
        />
      )}
      {casebook && !waits && (
        <IntakePage
          key={
            address.request ?? address.consultation ?? address.referral ?? address.hazard ?? "own"
          }
          address={address}
          desk={deskOf(casebook)}
          prefill={prefill}
        />
      )}
    </Page>
  );
}

function deskOf({ account, today }: CasebookStatus): Desk {
  const mediates = account !== null && MEDIATING.includes(account.role);
  return {
    today,
    platform_id: account?.platform_id ?? null,
    mediator_id: mediates ? account.id : null,
  };
}

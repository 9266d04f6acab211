import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { App, Form } from "antd";
import { useState } from "react";
import { useCasebook } from "../app/casebook";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { useCoreDraft } from "../components/form/core-draft";
import { RecordForm } from "../components/form/RecordForm";
import { useOffice } from "../components/office/names";
import type { ConsultationRecorded, OfficeOverview, OpenAccount } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { ConsultationFields } from "./ConsultationFields";
import { CONSULTATION_DRAFT } from "./draft";
import { type ConsultationForm, blankForm, fromRequest, fromVisit, toRequest } from "./form";

const route = getRouteApi("/consultations/new");

/** Recording a consultation, of its own or from a request; the clock starts when the screen opens. */
export function NewConsultationScreen() {
  const { request: requestId, visit: visitId } = route.useSearch();
  const request = useAsk(
    "request_detail",
    { id: requestId ?? "", reveal: false },
    { enabled: requestId !== undefined },
  );
  const visit = useAsk(
    "consultation_detail",
    { id: visitId ?? "", reveal: false },
    { enabled: visitId !== undefined },
  );
  const waits =
    (requestId !== undefined && !request.data) || (visitId !== undefined && !visit.data);
  const navigate = useNavigate();
  const { data: casebook } = useCasebook();
  const office = useOffice();
  const account = casebook?.account;
  return (
    <Page>
      <PageHeader
        title={t("consultations.new.title")}
        subtitle={
          request.data
            ? t("requests.new.from_request", { no: request.data.row.order_no })
            : visit.data
              ? t("visit.second.from", { no: visit.data.docket_no })
              : t("consultations.new.subtitle")
        }
        onBack={() => void navigate({ to: "/consultations" })}
      />
      {request.error && (
        <FailureNotice failed={request.error} retry={() => void request.refetch()} />
      )}
      {visit.error && <FailureNotice failed={visit.error} retry={() => void visit.refetch()} />}
      {account && !office.loading && !waits && (
        <NewConsultation
          key={visitId ?? requestId ?? ""}
          account={account}
          office={office}
          prefill={{
            ...(request.data && fromRequest(request.data)),
            ...(visit.data && fromVisit(visit.data)),
          }}
        />
      )}
    </Page>
  );
}

interface NewConsultationProps {
  account: OpenAccount;
  office: OfficeOverview;
  /** What another record tells of it. */
  prefill: Partial<ConsultationForm>;
}

function NewConsultation({ account, office, prefill }: NewConsultationProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const record = useOrder("record_consultation");
  const draft = useCoreDraft(CONSULTATION_DRAFT);
  const [initial] = useState(() => {
    const home = office.platforms.find((platform) => platform.id === account.platform_id);
    const blank = blankForm({
      now: new Date().toISOString(),
      lawyer_id: account.id,
      platform_id: home?.id ?? null,
      consultation_point: home?.community ?? null,
    });
    return { ...blank, ...prefill };
  });
  return (
    <RecordForm<ConsultationForm, ConsultationRecorded>
      label={t("consultations.new.title")}
      mark="required"
      initial={initial}
      draft={draft}
      saveText={t("consultations.new.save")}
      save={(values) => record.mutateAsync({ ...toRequest(values), draft_id: draft.draftId() })}
      onSaved={({ id, docket_no }) => {
        void message.success(t("consultations.new.saved", { docket_no }));
        void navigate({ to: "/consultations/$id", params: { id }, replace: true });
      }}
      onCancel={() => void navigate({ to: "/consultations" })}
    >
      <ConsultationFields />
      {/* What no field shows must still be kept, in drafts as well. */}
      <Form.Item name="request_id" noStyle>
        <input type="hidden" />
      </Form.Item>
      <Form.Item name="same_visit_as" noStyle>
        <input type="hidden" />
      </Form.Item>
    </RecordForm>
  );
}

import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { RecordForm } from "../components/form/RecordForm";
import type { ConsultationDetail, Done } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { ConsultationFields } from "./ConsultationFields";
import { type ConsultationForm, formOf, toRequest } from "./form";

const route = getRouteApi("/consultations/$id/edit");

/** Putting a consultation right; what stood there stays in its history. */
export function CorrectConsultationScreen() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { data, error, refetch } = useAsk("consultation_detail", { id, reveal: false });
  return (
    <Page>
      <PageHeader
        title={t("consultations.correct.title")}
        meta={data?.docket_no}
        subtitle={t("consultations.correct.subtitle")}
        onBack={() => void navigate({ to: "/consultations/$id", params: { id } })}
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && <Correction key={data.id} detail={data} />}
    </Page>
  );
}

function Correction({ detail }: { detail: ConsultationDetail }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const correct = useOrder("correct_consultation");
  const back = (): void =>
    void navigate({ to: "/consultations/$id", params: { id: detail.id }, replace: true });
  return (
    <RecordForm<ConsultationForm, Done>
      label={t("consultations.correct.title")}
      mark="required"
      initial={formOf(detail)}
      save={(values) =>
        correct.mutateAsync({ id: detail.id, consultation: toRequest(values, detail) })
      }
      onSaved={() => {
        void message.success(t("consultations.correct.saved"));
        back();
      }}
      onCancel={back}
    >
      <ConsultationFields isCorrection id={detail.id} />
    </RecordForm>
  );
}

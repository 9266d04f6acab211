import { getRouteApi, useNavigate, useRouter } from "@tanstack/react-router";
import { App } from "antd";
import { useState } from "react";
import { useCasebook } from "../app/casebook";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { useCoreDraft } from "../components/form/core-draft";
import { Field } from "../components/form/Field";
import { FormSection } from "../components/form/FormSection";
import { RecordForm } from "../components/form/RecordForm";
import { PlatformSelect } from "../components/office/PlatformSelect";
import type { HazardReported } from "../ipc/generated";
import { useAsk, useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { HazardFields } from "./HazardFields";
import { HAZARD_DRAFT } from "./draft";
import { type HazardForm, type HazardOrigin, blankHazard, fromRequest, toReport } from "./form";

const route = getRouteApi("/hazards/new");

/** 上报线索: of its own, or opened from a request or a round. */
export function NewHazardScreen() {
  const origin = route.useSearch();
  const leave = useLeave();
  const { data: casebook } = useCasebook();
  const request = useAsk(
    "request_detail",
    { id: origin.request ?? "", reveal: false },
    { enabled: origin.request !== undefined },
  );
  const isReady = casebook !== undefined && (origin.request === undefined || request.data);
  return (
    <Page>
      <PageHeader
        title={t("hazards.new.title")}
        subtitle={
          request.data
            ? t("hazards.new.from_request", { no: request.data.row.order_no })
            : t("hazards.new.subtitle")
        }
        onBack={leave}
      />
      {request.error && (
        <FailureNotice failed={request.error} retry={() => void request.refetch()} />
      )}
      {isReady && (
        <NewHazard
          origin={origin}
          initial={{
            ...blankHazard(casebook.account?.platform_id ?? null, casebook.today),
            ...(origin.inspection ? { source: "inspection" as const } : {}),
            ...(origin.title === undefined ? {} : { title: origin.title }),
            ...(origin.place === undefined ? {} : { place: origin.place }),
            ...(request.data ? fromRequest(request.data) : {}),
          }}
        />
      )}
    </Page>
  );
}

function NewHazard(props: { origin: HazardOrigin; initial: HazardForm }) {
  const { origin } = props;
  const navigate = useNavigate();
  const leave = useLeave();
  const { message } = App.useApp();
  const report = useOrder("report_hazard");
  const draft = useCoreDraft(HAZARD_DRAFT);
  const [initial] = useState(props.initial);
  const isOwn = Object.values(origin).every((value) => value === undefined);
  return (
    <RecordForm<HazardForm, HazardReported>
      label={t("hazards.new.title")}
      initial={initial}
      // A draft begun elsewhere does not belong into the lead of this request.
      {...(isOwn ? { draft } : {})}
      saveText={t("hazards.new.save")}
      save={(values) => report.mutateAsync(toReport(values, origin, draft.draftId()))}
      onSaved={({ id, docket_no }) => {
        void message.success(t("hazards.new.saved", { docket_no }));
        void navigate({ to: "/hazards/$id", params: { id }, replace: true });
      }}
      onCancel={leave}
    >
      <FormSection title={t("hazards.new.section")} hint={t("hazards.new.section_hint")}>
        <HazardFields />
        <Field name="platform_id" label={t("hazards.field.platform")} required>
          <PlatformSelect />
        </Field>
      </FormSection>
    </RecordForm>
  );
}

function useLeave(): () => void {
  const navigate = useNavigate();
  const router = useRouter();
  return () =>
    router.history.canGoBack() ? router.history.back() : void navigate({ to: "/hazards" });
}

import { useNavigate } from "@tanstack/react-router";
import { App } from "antd";
import { useState } from "react";
import { useCasebook } from "../app/casebook";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { useCoreDraft } from "../components/form/core-draft";
import { RecordForm } from "../components/form/RecordForm";
import type { OpenAccount, RequestRegistered } from "../ipc/generated";
import { useOrder } from "../ipc/queries";
import { t } from "../texts/t";
import { REQUEST_DRAFT } from "./intake/draft";
import { type RequestForm, blankForm, toRequest } from "./intake/form";
import { RepeatList } from "./intake/RepeatList";
import { AssignFields, MatterFields, RequesterFields, TargetFields } from "./intake/RequestFields";
import styles from "./requests.module.css";

/** Writing down what somebody brings; the clock starts when the screen opens. */
export function NewRequestScreen() {
  const navigate = useNavigate();
  const { data: casebook } = useCasebook();
  return (
    <Page>
      <PageHeader
        title={t("requests.new.title")}
        subtitle={t("requests.new.subtitle")}
        onBack={() => void navigate({ to: "/requests" })}
      />
      {casebook?.account && <NewRequest account={casebook.account} />}
    </Page>
  );
}

function NewRequest({ account }: { account: OpenAccount }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const register = useOrder("register_request");
  const draft = useCoreDraft(REQUEST_DRAFT);
  const [initial] = useState(() =>
    blankForm({ now: new Date().toISOString(), platform_id: account.platform_id }),
  );
  return (
    <RecordForm<RequestForm, RequestRegistered>
      label={t("requests.new.title")}
      mark="required"
      initial={initial}
      draft={draft}
      saveText={t("requests.new.save")}
      save={(values) => register.mutateAsync({ ...toRequest(values), draft_id: draft.draftId() })}
      onSaved={({ id, order_no }) => {
        void message.success(t("requests.new.saved", { no: order_no }));
        void navigate({ to: "/requests/$id", params: { id }, replace: true });
      }}
      onCancel={() => void navigate({ to: "/requests" })}
    >
      <div className={styles["form"]}>
        <div className={styles["sections"]}>
          <MatterFields />
        </div>
        <div className={styles["sections"]}>
          <RequesterFields />
          <RepeatList />
          <TargetFields />
          <AssignFields />
        </div>
      </div>
    </RecordForm>
  );
}

import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { App, Button } from "antd";
import { useManagesOffice } from "../../app/permissions";
import { FailureNotice } from "../../components/FailureNotice";
import { Page } from "../../components/Page";
import { PageHeader } from "../../components/PageHeader";
import { usePersonName } from "../../components/office/names";
import type { TemplateRow } from "../../ipc/generated";
import { useAsk, useOrder } from "../../ipc/queries";
import { choice, failureSentence, t } from "../../texts/t";
import { savedLine, versionWords } from "./saved-line";
import { WordingEditor } from "./WordingEditor";

const route = getRouteApi("/settings/wordings/$form");

/** 文书模板: the wording of one form. */
export function WordingScreen() {
  const { form } = route.useParams();
  const navigate = useNavigate();
  const person = usePersonName();
  const manages = useManagesOffice();
  const { data, error, refetch } = useAsk("document_templates", {});
  const row = data?.rows.find((one) => one.form === form);
  const mayChange = manages && data?.may_change === true;
  return (
    <Page>
      <PageHeader
        title={choice("document_form", form)}
        subtitle={
          row &&
          [versionWords(row), savedLine(row, person(row.saved_by))].filter(Boolean).join(" · ")
        }
        onBack={() => void navigate({ to: "/settings", search: { part: "wordings" } })}
        actions={row?.version != null && mayChange && <Withdraw row={row} />}
      />
      {error && <FailureNotice failed={error} retry={() => void refetch()} />}
      {data && !row && <p>{t("documents.wordings.absent")}</p>}
      {row && !mayChange && <p>{t("settings.not_manager")}</p>}
      {row && <WordingEditor key={`${form} ${row.version}`} row={row} mayChange={mayChange} />}
    </Page>
  );
}

/** Back to the program's own wording, after a calm question. */
function Withdraw({ row }: { row: TemplateRow }) {
  const { message, modal } = App.useApp();
  const order = useOrder("withdraw_template");
  const name = choice("document_form", row.form);
  function ask(): void {
    void modal.confirm({
      title: t("documents.wordings.withdraw_title", { name }),
      icon: null,
      content: t("documents.wordings.withdraw_text"),
      okText: t("documents.wordings.withdraw"),
      cancelText: t("common.action.cancel"),
      autoFocusButton: "cancel",
      onOk: () =>
        order.mutateAsync({ form: row.form }).then(
          () => void message.success(t("documents.wordings.withdrawn", { name })),
          () => {
            if (order.error) void message.error(failureSentence(order.error.failure));
          },
        ),
    });
  }
  return <Button onClick={ask}>{t("documents.wordings.withdraw")}</Button>;
}

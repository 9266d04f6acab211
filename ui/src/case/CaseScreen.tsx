import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { FailureNotice } from "../components/FailureNotice";
import { Page } from "../components/Page";
import { PageHeader } from "../components/PageHeader";
import { useAsk } from "../ipc/queries";
import { t } from "../texts/t";
import { CasePage } from "./CasePage";

const route = getRouteApi("/disputes/$id");

/** The page of one dispute. */
export function CaseScreen() {
  const { id } = route.useParams();
  const { view, document } = route.useSearch();
  const navigate = useNavigate();
  const page = useAsk("dispute_case", { id });
  const history = useAsk("dispute_history", { id });

  if (page.data) {
    return (
      <CasePage
        key={id}
        page={page.data}
        history={history.data}
        historyFailed={history.error}
        retryHistory={() => void history.refetch()}
        view={view ?? "case"}
        document={document}
      />
    );
  }
  return (
    <Page>
      <PageHeader
        title={page.isPending ? t("common.loading") : t("case.absent")}
        onBack={() => void navigate({ to: "/disputes" })}
      />
      {page.error && <FailureNotice failed={page.error} retry={() => void page.refetch()} />}
    </Page>
  );
}

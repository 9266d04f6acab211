import { Link } from "@tanstack/react-router";
import { useCallback, useMemo, useRef, useState } from "react";
import { GradeCard } from "../allowance/GradeCard";
import { Page } from "../components/Page";
import { useToday } from "../disputes/today";
import { CaseAttachments } from "../documents/CaseAttachments";
import { DocumentsView } from "../documents/DocumentsView";
import { CallFailed } from "../ipc/failure";
import type {
  DisputeAction,
  DisputeCase,
  DisputeHistory,
  DisputeStatus,
  FailureCode,
} from "../ipc/generated";
import { RatingsPanel } from "../ratings/RatingsPanel";
import { ReferralBanner, ReferralsPanel } from "../referrals/ReferralsPanel";
import { t } from "../texts/t";
import { SimilarCard } from "../typical-cases/SimilarCard";
import { TypicalCaseCard } from "../typical-cases/TypicalCaseCard";
import styles from "./CasePage.module.css";
import { ConflictBand } from "./conflicts/ConflictBand";
import { type CaseContext, CaseContextProvider, type Step, actionOf } from "./context";
import { DestroyedView } from "./DestroyedView";
import { focusBack } from "./focus-back";
import { StepDrawer } from "./forms/StepDrawer";
import { CaseHead } from "./head/CaseHead";
import { Standing } from "./head/Standing";
import { HistoryView } from "./history/HistoryView";
import { useCaseNames } from "./names";
import { AgreementCard } from "./sections/AgreementCard";
import { ConfirmationCard } from "./sections/ConfirmationCard";
import { FactsCard } from "./sections/FactsCard";
import { FollowUpsCard } from "./sections/FollowUpsCard";
import { LinksCard } from "./sections/LinksCard";
import { PartiesCard } from "./sections/PartiesCard";
import { SessionsCard } from "./sections/SessionsCard";
import { CaucusCard, InquiriesCard } from "./sections/StatementCards";
import { SamePartyBand } from "./same-party/SamePartyBand";
import { ArchiveCard } from "./side/ArchiveCard";
import { DeadlinesCard } from "./side/DeadlinesCard";
import { PapersCard } from "./side/PapersCard";
import { PeopleCard } from "./side/PeopleCard";
import { RecentCard } from "./side/RecentCard";
import { SourceCard } from "./side/SourceCard";
import { useNextKey } from "./use-next-key";
import type { CaseView } from "./view";

/** Props of `CasePage`. */
export interface CasePageProps {
  page: DisputeCase;
  history: DisputeHistory | undefined;
  historyFailed: unknown;
  retryHistory: () => void;
  view: CaseView;
  /** The document that is looked at, by its key. */
  document?: string | undefined;
}

/** Nobody is asked for a rating yet. */
const UNDER_WAY: ReadonlySet<DisputeStatus> = new Set(["registered", "accepted"]);

/** A case that has been read: where it stands, what it holds, what can be done. */
export function CasePage(props: CasePageProps) {
  const { page, history, historyFailed, retryHistory, view } = props;
  const names = useCaseNames(page, history);
  const today = useToday();
  const [step, setStep] = useState<Step | null>(null);
  const [refused, setRefused] = useState<CallFailed | null>(null);
  const cameFrom = useRef<Element | null>(null);

  const open = useCallback(
    (wanted: Step) => {
      const action = actionOf(wanted);
      if (action !== null && !page.possible.includes(action)) {
        setRefused(notNow(page, action));
        return;
      }
      setRefused(null);
      cameFrom.current = document.activeElement;
      setStep(wanted);
    },
    [page],
  );
  const close = useCallback(() => setStep(null), []);
  const context: CaseContext = useMemo(
    () => ({ page, names, today, open }),
    [page, names, today, open],
  );
  useNextKey(context, step === null);

  return (
    <CaseContextProvider value={context}>
      <Page>
        <CaseHead />
        <div className={styles["stack"]}>
          <Standing
            refused={refused}
            onSeen={() => setRefused(null)}
            brief={view === "documents"}
          />
          <ReferralBanner subjectKind="dispute" subjectId={page.row.id} />
          <SamePartyBand />
          <ConflictBand />
          <Views
            view={view}
            acts={history?.acts.length ?? null}
            hasPapers={page.destroyed_at === null}
          />
          {view === "history" && (
            <HistoryView history={history} failed={historyFailed} retry={retryHistory} />
          )}
          {view === "documents" && !page.destroyed_at && <DocumentsView wanted={props.document} />}
          {view === "case" && page.destroyed_at && <DestroyedView history={history} />}
          {view === "case" && !page.destroyed_at && (
            <div className={styles["columns"]}>
              <div className={styles["column"]}>
                <FactsCard />
                <div id="case-parties">
                  <PartiesCard />
                </div>
                <InquiriesCard />
                <SessionsCard />
                <CaucusCard />
                <div id="case-agreement">
                  <AgreementCard />
                </div>
                <ConfirmationCard />
                <FollowUpsCard />
                <RatingsPanel
                  subjectKind="dispute"
                  subjectId={page.row.id}
                  quiet={UNDER_WAY.has(page.row.status)}
                />
                <LinksCard />
                <ReferralsPanel subjectKind="dispute" subjectId={page.row.id} />
                <CaseAttachments />
              </div>
              <aside
                className={`${styles["column"]} ${styles["side"]}`}
                aria-label={t("case.aside")}
              >
                <ArchiveCard />
                <DeadlinesCard />
                <PapersCard />
                <GradeCard disputeId={page.row.id} />
                <SimilarCard disputeId={page.row.id} status={page.row.status} />
                {page.row.status === "closed" && <TypicalCaseCard disputeId={page.row.id} />}
                <PeopleCard />
                <SourceCard />
                <RecentCard history={history} />
              </aside>
            </div>
          )}
        </div>
        <StepDrawer step={step} onClose={close} onClosed={() => focusBack(cameFrom.current)} />
      </Page>
    </CaseContextProvider>
  );
}

interface ViewsProps {
  view: CaseView;
  acts: number | null;
  hasPapers: boolean;
}

/** The case itself, its papers, or its whole history. */
function Views({ view, acts, hasPapers }: ViewsProps) {
  const all: [CaseView, string][] = [
    ["case", t("case.view.case")],
    ["documents", t("case.view.documents")],
    ["history", acts === null ? t("case.view.history") : t("case.view.history_n", { n: acts })],
  ];
  const tabs = all.filter(([key]) => hasPapers || key !== "documents");
  return (
    <nav className={styles["views"]} aria-label={t("case.view.label")}>
      {tabs.map(([key, text]) => (
        <Link
          key={key}
          from="/disputes/$id"
          to="/disputes/$id"
          search={{ view: key === "case" ? undefined : key }}
          activeOptions={{ exact: true, includeSearch: true, explicitUndefined: true }}
          replace
          className={styles["view"]}
          data-shown={view === key}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}

function refusal(code: FailureCode, params: Record<string, string>): CallFailed {
  return new CallFailed({ code, kind: "refused", params, fields: [], detail_id: null });
}

/** The refusal that the core would give; it is known here already, so nothing is asked. */
function notNow(page: DisputeCase, action: DisputeAction): CallFailed {
  const { obstacle } = page.confirmation;
  const possible = page.possible.join(" ");
  if (page.destroyed_at) return refusal("destroyed", {});
  if (page.archive) return refusal("archived", { action, possible });
  if (action === "apply_confirmation" && obstacle !== null) {
    return refusal("not_confirmable", { obstacle });
  }
  if (page.suspension?.is_suspended) return refusal("suspended", { action, possible });
  return refusal("not_now", { status: page.row.status, action, possible });
}

import { Button } from "antd";
import { dayOf } from "../../components/clock-time";
import { formatDay, formatInstant, formatMoney } from "../../components/format";
import { StandingBand } from "../../components/steps/StandingBand";
import { DueBadge } from "../../disputes/DueBadge";
import type { CallFailed } from "../../ipc/failure";
import { choice, t } from "../../texts/t";
import { type CaseContext, useCase } from "../context";
import { stagesOf } from "../life";
import {
  heldSessions,
  missingMarks,
  nearestDeadline,
  nextStep,
  openItems,
  plannedSession,
  restReason,
  restingSince,
  sumFen,
} from "../standing";
import { ActionMenu } from "./ActionMenu";
import { stepFor } from "./step-for";

/** Props of `Standing`. */
export interface StandingProps {
  /** Why a step that was asked for cannot be done now. */
  refused: CallFailed | null;
  onSeen: () => void;
  /** Without the line of its life: the papers need the room. */
  brief: boolean;
}

/** Where the case stands, what is next and by when: the two seconds' look. */
export function Standing({ refused, onSeen, brief }: StandingProps) {
  const context = useCase();
  const { page, open } = context;
  const next = nextStep(page);
  const deadline = nearestDeadline(page);
  return (
    <StandingBand
      stages={
        brief
          ? null
          : stagesOf(page).map(({ key, state, on }) => ({
              key,
              state,
              on,
              name: t(`case.life.${key}`),
            }))
      }
      sentence={standingSentence(context)}
      due={
        deadline && (
          <>
            {choice("deadline_kind", deadline.kind)}
            <DueBadge nearness={deadline.nearness} dueOn={deadline.due_on} />
            {formatDay(deadline.due_on)}
          </>
        )
      }
      actions={
        <>
          <ActionMenu primary={next.action} />
          {next.action && !isQuiet(next.action) && (
            <Button
              type="primary"
              size="large"
              id="case-next"
              onClick={() => next.action && open(stepFor(page, next.action))}
            >
              {t(`case.step.${next.reason === "hold_planned" ? "hold" : next.action}`)}
            </Button>
          )}
        </>
      }
      refused={refused}
      onSeen={onSeen}
    />
  );
}

/** Corrections, links and the keeping of a dossier are never what comes next. */
function isQuiet(action: string): boolean {
  return ["correct", "link", "change_retention", "unarchive"].includes(action);
}

/** One sentence on where the case stands. */
function standingSentence({ page, names }: CaseContext): string {
  const { reason } = nextStep(page);
  switch (reason) {
    case "hold_planned": {
      const session = plannedSession(page.sessions);
      return t("case.now.hold_planned", {
        n: session?.number ?? 1,
        when: formatInstant(session?.starts_at),
        place: session?.place ?? "",
      });
    }
    case "another_session": {
      const held = heldSessions(page.sessions);
      const result = choice("session_result", held.at(-1)?.result ?? "");
      return t("case.now.another_session", { n: held.length, result });
    }
    case "sign": {
      const missing = missingMarks(page);
      const marks = [
        ...missing.parties.map(names.party),
        ...(missing.mediator ? [t("case.mark_of.mediator")] : []),
        ...(missing.seal ? [t("case.mark_of.seal")] : []),
      ];
      return t("case.now.sign", { missing: marks.join(t("common.separator")) });
    }
    case "perform": {
      const open = openItems(page.items);
      const fen = sumFen(open.map((item) => item.open_fen));
      return fen === "0"
        ? t("case.now.perform", { n: open.length })
        : t("case.now.perform_money", { n: open.length, money: formatMoney(fen) });
    }
    case "resume":
      return t("case.now.resume", {
        day: formatDay(restingSince(page)),
        reason: restReason(page),
      });
    case "close":
      return t(page.row.status === "terminated" ? "case.now.close_terminated" : "case.now.close");
    case "nothing":
      return overSentence(page);
    case "accept":
    case "first_session":
    case "conclude":
    case "follow_up":
      return t(`case.now.${reason}`);
  }
}

function overSentence(page: CaseContext["page"]): string {
  if (page.destroyed_at) {
    return t("case.now.destroyed", { day: formatDay(dayOf(page.destroyed_at)) });
  }
  if (page.archive) {
    return t("case.now.archived", { day: formatDay(dayOf(page.archive.archived_at)) });
  }
  if (page.row.status === "refused") {
    const reason = page.refusal_reason ? choice("refusal_reason", page.refusal_reason) : "";
    return t("case.now.refused", { day: formatDay(page.decided_on), reason });
  }
  const outcome = page.outcome ? choice("outcome", page.outcome) : "";
  if (page.row.status === "closed") {
    return t("case.now.closed", { day: formatDay(page.row.closed_on), outcome });
  }
  return choice("dispute_status", page.row.status);
}

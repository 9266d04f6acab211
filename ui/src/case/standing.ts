import type {
  DeadlineShape,
  DisputeAction,
  DisputeCase,
  ItemShape,
  SessionShape,
} from "../ipc/generated";
import { choice, t } from "../texts/t";

/** Sessions that took place, with a result other than a plan or a cancellation. */
export function heldSessions(sessions: readonly SessionShape[]): SessionShape[] {
  return sessions.filter((one) => one.result !== "scheduled" && one.result !== "cancelled");
}

/** The next session that is planned and not yet held. */
export function plannedSession(sessions: readonly SessionShape[]): SessionShape | null {
  return sessions.find((one) => one.result === "scheduled") ?? null;
}

/** What was promised and is not yet fulfilled. */
export function openItems(items: readonly ItemShape[]): ItemShape[] {
  return items.filter((item) => item.state !== "full");
}

/** The sum of amounts in fen. */
export function sumFen(amounts: readonly (string | null | undefined)[]): string {
  return amounts
    .reduce((sum, fen) => (fen && /^-?\d+$/.test(fen) ? sum + BigInt(fen) : sum), 0n)
    .toString();
}

/** What a written agreement still lacks before it takes effect (人民调解法 art. 29). */
export interface MissingMarks {
  /** Part ids of the parties who have not signed. */
  parties: string[];
  mediator: boolean;
  seal: boolean;
}

/** The marks that are missing; none for an oral agreement, or where there is none. */
export function missingMarks(page: DisputeCase): MissingMarks {
  const { agreement } = page;
  if (!agreement || agreement.form === "oral") return { parties: [], mediator: false, seal: false };
  return {
    parties: page.parties
      .filter((party) => !agreement.party_signed_on[party.id])
      .map((party) => party.id),
    mediator: agreement.mediator_signed_on === null,
    seal: agreement.sealed_on === null,
  };
}

/** The time in which mediation rests now; none where it does not. */
export function restingSince(page: DisputeCase): string | null {
  const { suspension } = page;
  return suspension?.is_suspended ? (suspension.pauses.at(-1)?.from ?? null) : null;
}

/** How many days the limit left out in all, the rest that still lasts not counted. */
export function daysLeftOut(page: DisputeCase): number {
  return (page.suspension?.pauses ?? []).reduce(
    (sum, { from, until }) => (until === null ? sum : sum + dayNumber(until) - dayNumber(from) + 1),
    0,
  );
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** Why mediation rests, in words. */
export function restReason(page: DisputeCase): string {
  const { reason = null, note = null } = page.suspension ?? {};
  if (reason === null) return "";
  const words = choice("suspension_reason", reason);
  return note ? words + t("common.colon") + note : words;
}

/** The deadline that matters first; the core gives the nearest first. */
export function nearestDeadline(page: DisputeCase): DeadlineShape | null {
  return page.deadlines[0] ?? null;
}

/** Why a step is the next one; decides the sentence beside the button. */
export type NextReason =
  | "accept"
  | "hold_planned"
  | "first_session"
  | "another_session"
  | "conclude"
  | "resume"
  | "sign"
  | "perform"
  | "follow_up"
  | "close"
  | "nothing";

/** The usual next step, and why. */
export interface NextStep {
  action: DisputeAction | null;
  reason: NextReason;
}

/**
 * The usual next step: the first of what the core allows, except where the case itself shows that
 * another allowed step comes first (nothing to sign any more, nothing left to perform).
 */
export function nextStep(page: DisputeCase): NextStep {
  const wanted = wantedStep(page);
  if (wanted.action === null || page.possible.includes(wanted.action)) return wanted;
  return { action: page.possible[0] ?? null, reason: "nothing" };
}

function wantedStep(page: DisputeCase): NextStep {
  switch (page.row.status) {
    case "registered":
      return { action: "accept", reason: "accept" };
    case "accepted":
      return page.suspension?.is_suspended
        ? { action: "resume", reason: "resume" }
        : duringMediation(page.sessions);
    case "agreed":
      return afterAgreement(page);
    case "performed":
      return visitOrClose(page);
    case "terminated":
      return { action: "close", reason: "close" };
    case "closed":
      return page.agreement && page.follow_ups.length === 0
        ? { action: "record_follow_up", reason: "follow_up" }
        : toArchive(page);
    case "refused":
      return toArchive(page);
  }
}

/** A matter that is over goes to the archive; until then its papers may be put right. */
function toArchive(page: DisputeCase): NextStep {
  const action = page.possible.includes("archive") ? "archive" : null;
  return { action, reason: "nothing" };
}

function duringMediation(sessions: readonly SessionShape[]): NextStep {
  if (plannedSession(sessions)) return { action: "record_session", reason: "hold_planned" };
  const last = heldSessions(sessions).at(-1);
  if (last?.result === "agreed") return { action: "conclude", reason: "conclude" };
  return { action: "record_session", reason: last ? "another_session" : "first_session" };
}

function afterAgreement(page: DisputeCase): NextStep {
  if (page.agreement?.effective_on == null) return { action: "sign", reason: "sign" };
  if (openItems(page.items).length > 0) return { action: "record_performance", reason: "perform" };
  return visitOrClose(page);
}

function visitOrClose(page: DisputeCase): NextStep {
  return page.follow_ups.length === 0
    ? { action: "record_follow_up", reason: "follow_up" }
    : { action: "close", reason: "close" };
}

import { dayOf } from "../components/clock-time";
import { formatDay } from "../components/format";
import type { LifeStage } from "../components/steps/LifeLine";
import type { RequestAction, RequestDetail, RequestStep } from "../ipc/generated";
import { choice, t } from "../texts/t";
import { lengthWords } from "./time";

/** The usual next step: the first one, where nothing stands in its way. */
export function nextStep(detail: RequestDetail): RequestAction | null {
  const [first] = detail.steps;
  return first && first.obstacle === null ? first.action : null;
}

/** The steps of the menu: what is possible besides the usual next one, then what is not. */
export function menuSteps(detail: RequestDetail): { open: RequestStep[]; closed: RequestStep[] } {
  const next = nextStep(detail);
  return {
    open: detail.steps.filter((step) => step.obstacle === null && step.action !== next),
    closed: detail.steps.filter((step) => step.obstacle !== null),
  };
}

/** One sentence on where a request stands; `handler` is who handles it, as far as that is known. */
export function standingSentence(detail: RequestDetail, handler: string): string {
  const { row } = detail;
  const who = handler || t("requests.now.nobody");
  switch (row.status) {
    case "received":
      return t(detail.reopen_count > 0 ? "requests.now.received_again" : "requests.now.received");
    case "assigned":
    case "in_progress": {
      const time = row.time;
      const key = row.status === "assigned" ? "requests.now.assigned" : "requests.now.in_progress";
      const begun = t(key, { who });
      if (time === null) return t("requests.now.end", { begun });
      const length = lengthWords(time.minutes);
      const what = choice("request_time_kind", time.kind);
      return t(time.state === "overdue" ? "requests.now.over" : "requests.now.left", {
        begun,
        length,
        what,
      });
    }
    case "answered":
      return t("requests.now.answered", { day: day(detail.answered_at) });
    case "finished": {
      const told = t("requests.now.finished", { day: day(detail.closed_at) });
      if (row.satisfaction === null) return t("requests.now.end", { begun: told });
      const level = choice("satisfaction", row.satisfaction);
      return t("requests.now.finished_rated", { begun: told, level });
    }
    case "returned":
      return t("requests.now.returned", {
        day: day(detail.returned_at),
        reason: detail.return_reason ?? "",
      });
  }
}

/** The life of a request from its coming in to its closing, or to its return. */
export function stagesOf(detail: RequestDetail): LifeStage[] {
  const { row } = detail;
  const known = [
    { key: "received", at: row.submitted_at, done: true },
    { key: "assigned", at: detail.assigned_at, done: detail.assigned_at !== null },
    { key: "signed_in", at: detail.signed_in_at, done: detail.signed_in_at !== null },
    { key: "contacted", at: detail.contacted_at, done: detail.contacted_at !== null },
    { key: "answered", at: detail.answered_at, done: isAnswered(detail) },
    { key: "finished", at: detail.closed_at, done: row.status === "finished" },
  ] as const;
  const name = (key: (typeof known)[number]["key"] | "returned") => t(`requests.life.${key}`);
  if (row.status === "returned") {
    const reached = known.filter((stage) => stage.done);
    return [
      ...reached.map(({ key, at }): LifeStage => ({
        key,
        name: name(key),
        state: "done",
        on: reachedOn(at),
      })),
      {
        key: "returned",
        name: name("returned"),
        state: "ended",
        on: reachedOn(detail.returned_at),
      },
    ];
  }
  // Nobody must be called: what lies behind a later stage was passed over, not missed.
  const last = known.findLastIndex((stage) => stage.done);
  return known.map(({ key, at, done }, index): LifeStage => {
    const state = done ? "done" : index < last ? "passed_over" : aheadOf(detail, key);
    return { key, name: name(key), state, on: reachedOn(at) };
  });
}

function isAnswered({ row, answered_at }: RequestDetail): boolean {
  return answered_at !== null || row.status === "finished";
}

function aheadOf({ row }: RequestDetail, key: string): LifeStage["state"] {
  const now: Readonly<Record<string, string>> = {
    received: "assigned",
    assigned: "signed_in",
    in_progress: "answered",
    answered: "finished",
  };
  return now[row.status] === key ? "now" : "ahead";
}

function day(instant: string | null): string {
  return formatDay(instant && dayOf(instant));
}

function reachedOn(instant: string | null): string | null {
  return instant && dayOf(instant);
}

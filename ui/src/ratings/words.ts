import type { RatedSubject, RatingDetail, RatingRow } from "../ipc/generated";
import { choice, t } from "../texts/t";

/** What a rating is about, in a line. */
export function reasonWords(row: Pick<RatingRow, "reasons">): string {
  return row.reasons.map((reason) => choice("rating_reason", reason)).join(t("common.separator"));
}

/** The rated record by kind, number and, where it is for the reader, title. */
export function subjectWords(subject: RatedSubject): string {
  return [choice("subject_kind", subject.kind), subject.number, subject.title]
    .filter(Boolean)
    .join(" ");
}

/** One station on the way of a bad rating. */
export interface Station {
  key: "came" | "verify" | "rectify" | "answer" | "excluded";
  state: "done" | "now" | "later";
  /** Done on this day. */
  on: string | null;
  /** What was found, done or told. */
  text: string | null;
}

/** The way of a rating as far as it went, and what is still ahead of it. */
export function stations(detail: RatingDetail, ratedOn: string | null): Station[] {
  const { row } = detail;
  const came: Station = { key: "came", state: "done", on: ratedOn, text: null };
  if (row.status === "recorded") return [came];
  const way: Station[] = [
    { key: "verify", state: "later", on: detail.verified_on, text: detail.finding_note },
    { key: "rectify", state: "later", on: detail.rectified_on, text: detail.action_taken },
    { key: "answer", state: "later", on: detail.answered_on, text: detail.answer },
  ];
  const done = way.filter((station) => station.on !== null);
  for (const station of done) station.state = "done";
  if (row.status === "excluded") {
    return [
      came,
      ...done,
      { key: "excluded", state: "done", on: null, text: detail.exclusion_reason },
    ];
  }
  const next = way.find((station) => station.on === null);
  if (next) next.state = "now";
  return [came, ...way];
}

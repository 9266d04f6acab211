import { StatusTag, type Tone } from "../components/StatusTag";
import { DueBadge } from "../disputes/DueBadge";
import type { RatingRow, RatingStatus } from "../ipc/generated";
import { choice } from "../texts/t";

const TONES: Readonly<Record<RatingStatus, Tone>> = {
  recorded: "good",
  to_verify: "near",
  rectifying: "active",
  to_answer: "active",
  closed: "good",
  excluded: "muted",
};

/** Where a rating stands, in a word, a colour and a shape. */
export function RatingStatusTag({ status }: { status: RatingStatus }) {
  return <StatusTag tone={TONES[status]}>{choice("rating_status", status)}</StatusTag>;
}

/** How much time is left to put a rating right; nothing once it came to its end. */
export function RatingDue({ row }: { row: RatingRow }) {
  if (!row.nearness) return null;
  return <DueBadge nearness={row.nearness} dueOn={row.due_on} />;
}

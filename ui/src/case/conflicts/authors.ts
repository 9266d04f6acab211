import type { CandidateShape, ConflictShape, DisputeHistory } from "../../ipc/generated";

/** Who wrote a value, and when, as far as the history tells. */
export interface Author {
  actor: string;
  at: string;
}

/**
 * The latest act that put exactly this value into the field. The history masks numbers and
 * addresses, so for those no author is found.
 */
export function authorOf(
  conflict: Pick<ConflictShape, "record" | "field">,
  candidate: Pick<CandidateShape, "value">,
  history: DisputeHistory | undefined,
): Author | null {
  const wanted = JSON.stringify(candidate.value ?? null);
  for (const act of history?.acts ?? []) {
    const wrote = act.facts.some(
      (fact) =>
        fact.record === conflict.record &&
        fact.fact !== "conflict.decided" &&
        fact.changes.some(
          (change) =>
            change.field === conflict.field && JSON.stringify(change.after ?? null) === wanted,
        ),
    );
    if (wrote) return { actor: act.actor, at: act.at };
  }
  return null;
}

/** Fields that the case page masks; a candidate of theirs is shown in full only on demand. */
const SECRET: ReadonlySet<string> = new Set([
  "document_no",
  "phone",
  "address",
  "representative_phone",
  "born_on",
]);

/** Whether a field's values are to be masked. */
export function isSecret(field: string): boolean {
  return SECRET.has(field);
}

/** The value with its middle covered; a core that masks it already stays as it is. */
export function covered(text: string): string {
  const signs = Array.from(text);
  if (text.includes("*") || signs.length < 3) return text.includes("*") ? text : "**";
  const kept = Math.min(3, Math.floor(signs.length / 3));
  return signs.map((sign, at) => (at < kept || at >= signs.length - kept ? sign : "*")).join("");
}

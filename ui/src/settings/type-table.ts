import type { DisputeType } from "../ipc/generated";

/** A row of the table while it is edited; a new one may still be taken out. */
export interface TypeDraft extends DisputeType {
  isNew: boolean;
}

/** What is wrong with a row. */
export type TypeProblem = "empty_name" | "twice";

/** The saved table, ready to be edited. */
export function draftsOf(types: readonly DisputeType[]): TypeDraft[] {
  return types.map(({ code, name, rollup_to, is_active }) => ({
    code,
    name,
    rollup_to,
    is_active,
    isNew: false,
  }));
}

/** The table as the core takes it. */
export function typesOf(drafts: readonly TypeDraft[]): DisputeType[] {
  return drafts.map(({ code, name, rollup_to, is_active }) => ({
    code,
    name: name.trim(),
    rollup_to,
    is_active,
  }));
}

/** Whether saving would make a new version. */
export function differs(drafts: readonly TypeDraft[], saved: readonly DisputeType[]): boolean {
  return JSON.stringify(typesOf(drafts)) !== JSON.stringify(typesOf(draftsOf(saved)));
}

/** With one more row at the end, under a code that nobody has to think of. */
export function withNew(drafts: readonly TypeDraft[]): TypeDraft[] {
  const codes = new Set(drafts.map((draft) => draft.code));
  let number = 1;
  while (codes.has(`own_${number}`)) number += 1;
  const code = `own_${number}`;
  return [...drafts, { code, name: "", rollup_to: "other", is_active: true, isNew: true }];
}

/** With the row at `at` changed. */
export function changed(
  drafts: readonly TypeDraft[],
  at: number,
  change: Partial<TypeDraft>,
): TypeDraft[] {
  return drafts.map((draft, index) => (index === at ? Object.assign({}, draft, change) : draft));
}

/** With the row at `at` one place up or down. */
export function moved(drafts: readonly TypeDraft[], at: number, by: -1 | 1): TypeDraft[] {
  const one = drafts[at];
  const other = drafts[at + by];
  if (!one || !other) return [...drafts];
  return drafts.map((draft, index) => (index === at ? other : index === at + by ? one : draft));
}

/** What is wrong, by the row's place. */
export function problemsOf(drafts: readonly TypeDraft[]): Map<number, TypeProblem> {
  const problems = new Map<number, TypeProblem>();
  const seen = new Set<string>();
  for (const [at, draft] of drafts.entries()) {
    const name = draft.name.trim();
    if (name === "") problems.set(at, "empty_name");
    else if (seen.has(name)) problems.set(at, "twice");
    seen.add(name);
  }
  return problems;
}

/** Types that others may be counted under: those that stand for themselves. */
export function rollupTargets(drafts: readonly TypeDraft[], own: string): TypeDraft[] {
  return drafts.filter((draft) => draft.code === draft.rollup_to && draft.code !== own);
}

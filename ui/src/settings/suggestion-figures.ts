import type { TypeFigures } from "../ipc/generated";

/** A share as people read it: 87 %. */
export function inPercent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** The types with the most texts first, those of as many by name. */
export function mostFirst(types: readonly TypeFigures[]): TypeFigures[] {
  return types.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, "zh-CN"));
}

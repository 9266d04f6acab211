import { type KeyPress, keyOf } from "../components/keys";

/** What a key asks for: a value by its place, the next one, the one before, or a text to mend. */
export type Wish = { take: number } | "next" | "previous" | "edit";

/**
 * What a key asks for, pressed anywhere but where one types. Enter on a button or a link is that
 * button's own.
 */
export function wishOf(event: KeyPress, target: EventTarget | null, sides: number): Wish | null {
  const key = keyOf(event);
  if (key === null || event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) {
    return null;
  }
  if (/^[1-9]$/.test(key)) return Number(key) <= sides ? { take: Number(key) - 1 } : null;
  if (key === "ArrowDown") return "next";
  if (key === "ArrowUp") return "previous";
  if (key === "Enter") return isPressable(target) ? null : "next";
  return key.toLowerCase() === "e" ? "edit" : null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, [role='dialog'], [role='menu'], [role='radiogroup']") !== null
  );
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("button, a, summary") !== null;
}

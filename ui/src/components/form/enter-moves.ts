import { type KeyPress, isShortcut } from "../keys";

const STOPS =
  'input:not([type="hidden"]):not([disabled]), textarea:not([disabled]), select:not([disabled]), button[type="submit"]:not([disabled])';

/** What a key does in a form. */
export type FormMove = "next" | "previous" | "submit" | null;

/**
 * What a key typed in `target` does: Enter moves on in single-line fields, Shift+Enter back,
 * Ctrl+Enter submits from anywhere. An open list of choices keeps its Enter, a textarea its line break.
 */
export function formMove(event: KeyPress, target: Element): FormMove {
  if (isShortcut(event, "save")) return "submit";
  const next = isShortcut(event, "next_field");
  if (!next && !isShortcut(event, "previous_field")) return null;
  if (!(target instanceof HTMLInputElement)) return null;
  if (target.getAttribute("aria-expanded") === "true") return null;
  return next ? "next" : "previous";
}

/** The field before or after `from` in reading order; the submit button comes last. */
export function neighbour(
  form: ParentNode,
  from: Element,
  move: "next" | "previous",
): HTMLElement | null {
  const stops = [...form.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop === from || isStop(stop, from),
  );
  const at = stops.findIndex((stop) => stop === from);
  return at < 0 ? null : (stops[at + (move === "next" ? 1 : -1)] ?? null);
}

function isStop(stop: HTMLElement, from: Element): boolean {
  if (stop.tabIndex < 0 || stop.closest('[aria-hidden="true"], [inert]')) return false;
  if (!(stop instanceof HTMLInputElement) || stop.type !== "radio") return true;
  // One stop a group of radios: the chosen one, else the first; none within the group one leaves.
  if (from instanceof HTMLInputElement && from.type === "radio" && from.name === stop.name) {
    return false;
  }
  const group = [
    ...(stop.form ?? document).querySelectorAll<HTMLInputElement>('input[type="radio"]'),
  ].filter((one) => one.name === stop.name);
  return (group.find((one) => one.checked) ?? group[0]) === stop;
}

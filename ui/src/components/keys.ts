/** The part of a keyboard event that decides; React's and the browser's both fit. */
export interface KeyPress {
  key: string;
  keyCode?: number;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing?: boolean;
  nativeEvent?: { isComposing?: boolean };
}

/** Every shortcut of the window. Menus and the settings page show these, listeners match them. */
export const SHORTCUTS = {
  search: { key: "k", ctrl: true, shift: false },
  new_dispute: { key: "n", ctrl: true, shift: true },
  next_step: { key: "F2", ctrl: false, shift: false },
  print: { key: "p", ctrl: true, shift: false },
  lock: { key: "l", ctrl: true, shift: false },
  save: { key: "Enter", ctrl: true, shift: false },
  next_field: { key: "Enter", ctrl: false, shift: false },
  previous_field: { key: "Enter", ctrl: false, shift: true },
  open: { key: "Enter", ctrl: false, shift: false },
  close: { key: "Escape", ctrl: false, shift: false },
} as const satisfies Record<string, Shortcut>;

interface Shortcut {
  key: string;
  ctrl: boolean;
  shift: boolean;
}

/** The name of a shortcut. */
export type ShortcutName = keyof typeof SHORTCUTS;

/**
 * Whether a key belongs to the input method. WebKit ends the composition before the Enter that
 * ended it, so that key arrives with `isComposing` false; its key code 229 gives it away.
 */
export function isComposing(event: KeyPress): boolean {
  return (
    event.isComposing === true || event.nativeEvent?.isComposing === true || event.keyCode === 229
  );
}

/** The key as a command, or null while the input method has it. */
export function keyOf(event: KeyPress): string | null {
  return isComposing(event) ? null : event.key;
}

/** Whether an event is a given shortcut, typed outside of composition. */
export function isShortcut(event: KeyPress, name: ShortcutName): boolean {
  const shortcut: Shortcut = SHORTCUTS[name];
  const key = keyOf(event);
  if (key === null || event.altKey) return false;
  return (
    key.toLowerCase() === shortcut.key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === shortcut.ctrl &&
    event.shiftKey === shortcut.shift
  );
}

const KEY_CAPS: Readonly<Record<string, string>> = { Escape: "Esc" };

/** The caps to show for a shortcut: `["Ctrl", "K"]`. */
export function shortcutCaps(name: ShortcutName): string[] {
  const shortcut: Shortcut = SHORTCUTS[name];
  const cap = KEY_CAPS[shortcut.key] ?? shortcut.key;
  return [
    ...(shortcut.ctrl ? ["Ctrl"] : []),
    ...(shortcut.shift ? ["Shift"] : []),
    cap.length === 1 ? cap.toUpperCase() : cap,
  ];
}

/** Where the grid's keys lead from row `from` of `count`; null for any other key. */
export function rowFor(key: string, from: number, count: number, page: number): number | null {
  if (count === 0) return null;
  const clamp = (row: number): number => Math.min(count - 1, Math.max(0, row));
  switch (key) {
    case "ArrowDown":
      return clamp(from + 1);
    case "ArrowUp":
      return clamp(from - 1);
    case "PageDown":
      return clamp(from + page);
    case "PageUp":
      return clamp(from - page);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

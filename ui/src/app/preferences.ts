import { useSyncExternalStore } from "react";

/** The languages of the window; zh-CN is the source. */
export type Language = "zh-CN" | "en";

/** The four text sizes a person may choose. */
export type TextSize = "small" | "normal" | "large" | "extra";

/** The offered times without input after which the casebook locks itself. */
export const IDLE_MINUTES = [5, 10, 30] as const;
/** One of the offered times. */
export type IdleMinutes = (typeof IDLE_MINUTES)[number];

/** What this desk remembers about how its window looks. Nothing of the casebook is kept here. */
export interface Preferences {
  language: Language;
  textSize: TextSize;
  sidebarFolded: boolean;
  /** After how many minutes without input the casebook locks itself. */
  idleMinutes: IdleMinutes;
  /** Whether the desktop reminds of limits. */
  reminds: boolean;
  /** From this time of day (`HH:MM`) on nothing is shown … */
  quietFrom: string;
  /** … until this one; past midnight where it is the earlier. */
  quietUntil: string;
}

/** The text sizes in the order they are offered. */
export const TEXT_SIZES: readonly TextSize[] = ["small", "normal", "large", "extra"];

const KEY = "lxq.preferences";
const INITIAL: Preferences = {
  language: "zh-CN",
  textSize: "normal",
  sidebarFolded: false,
  idleMinutes: 10,
  reminds: true,
  quietFrom: "17:30",
  quietUntil: "08:30",
};

let current = read();
const listeners = new Set<() => void>();

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    if (typeof kept !== "object" || kept === null) return INITIAL;
    const language = "language" in kept && kept.language === "en" ? "en" : "zh-CN";
    const size = "textSize" in kept ? TEXT_SIZES.find((one) => one === kept.textSize) : undefined;
    const sidebarFolded = "sidebarFolded" in kept && kept.sidebarFolded === true;
    const minutes =
      "idleMinutes" in kept ? IDLE_MINUTES.find((one) => one === kept.idleMinutes) : undefined;
    return {
      language,
      textSize: size ?? INITIAL.textSize,
      sidebarFolded,
      idleMinutes: minutes ?? INITIAL.idleMinutes,
      reminds: !("reminds" in kept && kept.reminds === false),
      quietFrom: clockIn(kept, "quietFrom") ?? INITIAL.quietFrom,
      quietUntil: clockIn(kept, "quietUntil") ?? INITIAL.quietUntil,
    };
  } catch {
    return INITIAL;
  }
}

function clockIn(kept: object, name: "quietFrom" | "quietUntil"): string | null {
  const value: unknown = Reflect.get(kept, name);
  return typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : null;
}

/** The preferences as they stand, for code outside components. */
export function preferences(): Preferences {
  return current;
}

/** Changes some preferences and keeps them on this desk. */
export function prefer(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A browser without storage still works; it only forgets.
  }
  for (const tell of listeners) tell();
}

/** The preferences, re-rendering when they change. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(listen, preferences);
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

import { formatCount } from "../../components/format";
import type { Figures } from "../../ipc/generated";
import type { TextKey } from "../../texts/t";

/** A figure of the main tables: its head, and how it is written. */
export interface Measure {
  key: string;
  head: TextKey;
  of: (figures: Figures) => string;
}

/** Hours with one decimal. */
export function hours(minutes: number): string {
  return (minutes / 60).toFixed(1);
}

/** The figures of the main tables, in their order. */
export const MEASURES: readonly Measure[] = [
  pair("shifts", "shifts_held", "shifts_planned"),
  count("presences", "presences"),
  span("hours", "minutes"),
  count("idle", "idle_presences"),
  count("consultations", "consultations"),
  count("visits", "visits"),
  span("talk", "consultation_minutes"),
  count("disputes", "disputes_opened"),
  count("handed_over", "handed_over"),
  pair("satisfied", "content", "rated"),
  pair("appointments", "appointments_kept", "appointments"),
];

/** Where the head of a narrow column breaks: behind a stroke, before a unit in brackets. */
export function headLines(head: string): string[] {
  return head.split(/(?<=\/) |(?=[（(])/u);
}

/** The figures that have a head. */
type Head = TextKey extends infer K
  ? K extends `service.statement.figure.${infer Key}`
    ? Key
    : never
  : never;

function count(key: Head, figure: keyof Figures): Measure {
  return { key, head: `service.statement.figure.${key}`, of: (one) => formatCount(one[figure]) };
}

function span(key: Head, figure: keyof Figures): Measure {
  return { key, head: `service.statement.figure.${key}`, of: (one) => hours(one[figure]) };
}

/** How many of how many. */
function pair(key: Head, part: keyof Figures, whole: keyof Figures): Measure {
  const of = (one: Figures): string => `${one[part]} / ${one[whole]}`;
  return { key, head: `service.statement.figure.${key}`, of };
}

/** Whether nothing at all was served. */
export function isNothing(figures: Figures): boolean {
  return Object.values(figures).every((figure) => figure === 0);
}

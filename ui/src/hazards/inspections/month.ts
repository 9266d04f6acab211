import { dayFrom, textFrom, tidy } from "../../components/filters/spans";
import type { InspectionDetail, InspectionItem, SaveInspection } from "../../ipc/generated";

/** What the address says of the rounds: a month, and the round that is open. */
export interface InspectionSearch {
  /** The first day of the month; the present one where it is left out. */
  month?: string | undefined;
  /** The round that is open. */
  id?: string | undefined;
}

/** Reads an address; what it does not understand is dropped. */
export function readInspections(search: Record<string, unknown>): InspectionSearch {
  const day = dayFrom(search["month"]);
  return tidy({ month: day && monthOf(day, 0), id: textFrom(search["id"]) });
}

/** The first day of the month that lies so many months after a day's. */
export function monthOf(day: string, after: number): string {
  const [year = 1970, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + after, 1)).toISOString().slice(0, 10);
}

/** The lines of a list as they are typed: one a line. */
export function linesOf(text: string | null | undefined): string[] {
  return (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** What the form of a round holds. */
export interface RoundForm {
  items: InspectionItem[];
  summary: string | null;
  held_on: string | null;
}

/** The round as the core takes it: held where it has a day. */
export function toRound(detail: InspectionDetail, values: RoundForm): SaveInspection {
  const { row } = detail;
  const summary = values.summary?.trim();
  return {
    id: row.id,
    title: row.title,
    area: row.area,
    planned_on: row.planned_on ?? row.held_on ?? "",
    inspector_ids: row.inspector_ids,
    items: values.items.map(({ text, is_done, note }) => ({ text, is_done, note: note ?? "" })),
    ...(summary ? { summary } : {}),
    ...(values.held_on ? { held_on: values.held_on } : {}),
  };
}

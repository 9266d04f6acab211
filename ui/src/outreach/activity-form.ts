import { countOf } from "../components/form/CountInput";
import { present } from "../components/form/present";
import type {
  OutreachDetail,
  OutreachForm,
  OutreachPlanRow,
  RecordOutreach,
} from "../ipc/generated";

/** What the form of an activity holds: counts as their digits, an empty field null. */
export interface ActivityValues {
  platform_id: string | null;
  title: string | null;
  theme: string | null;
  form: OutreachForm | null;
  held_on: string | null;
  place: string | null;
  organiser: string | null;
  speaker: string | null;
  people_count: string | null;
  leaflet_count: string | null;
  summary: string | null;
  plan_id: string | null;
}

/** What the form begins with; a line that was taken out of the plan is let go. */
export function activityValues(
  detail: OutreachDetail | undefined,
  lines: readonly OutreachPlanRow[],
  today: string,
): Partial<ActivityValues> {
  if (!detail) return { held_on: today, form: "stand" };
  const { row, summary } = detail;
  const { id: _id, people_count, leaflet_count, plan_id, ...rest } = row;
  return {
    ...rest,
    summary,
    people_count: String(people_count),
    leaflet_count: leaflet_count === null ? null : String(leaflet_count),
    plan_id: lines.some((line) => line.id === plan_id) ? plan_id : null,
  };
}

/** What is recorded. */
export function recordOf(values: ActivityValues): RecordOutreach {
  const { theme, form, held_on, place, people_count, leaflet_count, ...rest } = values;
  return {
    ...present(rest),
    ...present({ leaflet_count: countOf(leaflet_count) }),
    theme: theme ?? "",
    form: form ?? "other",
    held_on: held_on ?? "",
    place: place ?? "",
    people_count: countOf(people_count) ?? 0,
  };
}

/** The line of the plan that an activity most likely fulfils: of its theme, its form before others. */
export function likelyLine(
  lines: readonly OutreachPlanRow[],
  theme: string | null | undefined,
  form: OutreachForm | null | undefined,
): OutreachPlanRow | undefined {
  const same = lines.filter((line) => line.theme === theme?.trim());
  const open = same.filter((line) => line.standing !== "done");
  return [...open, ...same].toSorted(
    (a, b) => Number(b.form === form) - Number(a.form === form),
  )[0];
}

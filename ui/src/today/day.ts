import type { Role, Urgency, WorkGroup, WorkKind, WorkRow } from "../ipc/generated";

/** A row that knows of which kind it is, for lists over several kinds. */
export interface DayRow extends WorkRow {
  kind: WorkKind;
}

/** The day as the screen lays it out. */
export interface Day {
  /** Sessions of today, the earliest first. */
  sessions: DayRow[];
  /** What runs out, the most overdue first. */
  limits: DayRow[];
  /** How many limits there are in all, listed or not. */
  limitCount: number;
  /** What waits for another reason than its last day, by kind. */
  waiting: WorkGroup[];
  /** Own duties of the next days. */
  duties: DayRow[];
  /** Each thing in one number, listed or not: late, due within a week, a session, or the rest. */
  numbers: Record<"overdue" | "limits" | "sessions" | "waiting", number>;
}

/** Days until the end; negative once it is over. */
export function daysLeft(nearness: Urgency): number {
  return nearness.state === "overdue" ? -nearness.days_over : nearness.days_left;
}

/** Lays the groups out: today's sessions by the clock, limits by their day, the rest by kind. */
export function layOut(groups: readonly WorkGroup[]): Day {
  const sessions: DayRow[] = [];
  const limits: DayRow[] = [];
  const waiting: WorkGroup[] = [];
  const duties: DayRow[] = [];
  const numbers = { overdue: 0, limits: 0, sessions: 0, waiting: 0 };
  let limitCount = 0;
  for (const group of groups) {
    const rows = group.rows.map((row) => ({ ...row, kind: group.kind }));
    if (group.kind === "duty_ahead") {
      duties.push(...rows);
      continue;
    }
    if (group.kind === "session_today") {
      sessions.push(...rows);
      numbers.sessions += group.count;
      continue;
    }
    numbers.overdue += group.overdue_count;
    numbers.limits += group.soon_count;
    numbers.waiting += group.count - group.overdue_count - group.soon_count;
    if (group.is_limit) {
      limits.push(...rows);
      limitCount += group.count;
    } else {
      waiting.push(group);
    }
  }
  limits.sort((one, other) => sortDays(one) - sortDays(other));
  sessions.sort((one, other) => (one.at ?? "").localeCompare(other.at ?? ""));
  return { sessions, limits, limitCount, waiting, duties, numbers };
}

/** A limit without a day (a hazard nobody has planned yet) comes first: it is the one to plan. */
function sortDays(row: DayRow): number {
  return row.nearness === null ? 0 : daysLeft(row.nearness);
}

/** Where a row leads: the address behind `#` of the record that it is about. */
export function addressOf(row: DayRow): string {
  const { id } = row;
  switch (row.kind) {
    case "session_today":
    case "session_unrecorded":
    case "acceptance":
    case "mediation_limit":
    case "performance":
    case "confirmation":
    case "enforcement":
    case "follow_up":
    case "closing":
    case "closed_lately":
      return `/disputes/${id}`;
    case "disagreement":
      return `/disagreements?matter=${id}`;
    case "request_new":
    case "request_to_sign":
    case "request_due":
    case "request_to_close":
      return `/requests/${id}`;
    case "legal_matter":
      return `/consultations/new?request=${id}`;
    case "appointment":
      return `/consultations/${id}`;
    case "consultation_unrated":
      return `/consultations/${id}/edit`;
    case "rating_to_verify":
    case "rating_to_rectify":
    case "rating_to_answer":
      return `/ratings?open=${id}`;
    case "hazard_to_check":
    case "hazard_due":
    case "hazard_review":
      return `/hazards/${id}`;
    case "inspection":
      return `/hazards/inspections?id=${id}`;
    case "inspection_owed":
      return "/hazards/inspections";
    case "referral_to_accept":
    case "referral_waiting":
    case "referral_returned":
    case "referral_due":
      return `/referrals/${id}`;
    case "contact_to_answer":
      return "/referrals/contacts";
    case "outreach_behind":
      return `/outreach?open=${id}`;
    case "destruction_to_approve":
      return `/archive/lists/${id}`;
    case "person_term":
      return `/people?tab=people&open=${id}`;
    case "committee_term":
    case "committee_flaw":
      return `/people?tab=committees&open=${id}`;
    case "holiday_table":
      return `/settings?part=holidays&year=${row.title}`;
    case "duty_ahead":
      return `/calendar/duty?day=${row.day ?? ""}`;
  }
}

/** What a role begins from here: only what it may do. */
export function quickFor(role: Role | undefined): readonly Quick[] {
  switch (role) {
    case "committee_head":
    case "mediator":
      return ["dispute", "consultation", "import"];
    case "duty_lawyer":
      return ["consultation"];
    case "clerk":
      return ["import"];
    case "administrator":
      return ["people", "holidays"];
    case "archivist":
    case "statistician":
    case undefined:
      return [];
  }
}

/** The ways out of the day. */
export type Quick = "dispute" | "consultation" | "import" | "people" | "holidays";

/** Where they lead. */
export const QUICK_TO = {
  dispute: "/disputes/new",
  consultation: "/consultations/new",
  import: "/requests/import",
  people: "/people",
  holidays: "/settings?part=holidays",
} as const satisfies Record<Quick, string>;

const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;

/** The name of a day's weekday, as a key of the texts. */
export function weekdayOf(day: string): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "monday";
}

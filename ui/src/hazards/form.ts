import { textFrom, tidy } from "../components/filters/spans";
import { countOf } from "../components/form/CountInput";
import { halfWidth } from "../components/format";
import { filled } from "../disputes/intake/form";
import type {
  CorrectHazard,
  HazardDetail,
  HazardSource,
  ReportHazard,
  RequestDetail,
  RiskLevel,
} from "../ipc/generated";

/** What a lead says: a matter at a place. */
export interface HazardForm {
  platform_id: string | null;
  title: string | null;
  dispute_type: string | null;
  source: HazardSource | null;
  place: string | null;
  found_on: string | null;
  content: string | null;
  people_count: string | null;
  risk_level: RiskLevel | null;
}

/** What the address says of a report: the record it is opened from. */
export interface HazardOrigin {
  request?: string | undefined;
  inspection?: string | undefined;
  /** What a hot spot is about. */
  title?: string | undefined;
  /** Where it is. */
  place?: string | undefined;
}

/** Reads the address of a report. */
export function readOrigin(search: Record<string, unknown>): HazardOrigin {
  return tidy({
    request: textFrom(search["request"]),
    inspection: textFrom(search["inspection"]),
    title: textFrom(search["title"]),
    place: textFrom(search["place"]),
  });
}

/** An empty lead of today. */
export function blankHazard(platform: string | null, today: string): HazardForm {
  return {
    platform_id: platform,
    title: null,
    dispute_type: null,
    source: null,
    place: null,
    found_on: today,
    content: null,
    people_count: null,
    risk_level: null,
  };
}

/** What a citizen's request tells of a hazard: the matter and the place, nobody's name or number. */
export function fromRequest(detail: RequestDetail): Partial<HazardForm> {
  const { target_address: place, platform_id: platform } = detail;
  return {
    source: "request",
    title: detail.row.title,
    content: detail.content,
    ...(place?.includes("*") === false ? { place } : {}),
    ...(platform ? { platform_id: platform } : {}),
  };
}

/** What a form begins with to put a lead right. */
export function correction(detail: HazardDetail): HazardForm {
  const { row } = detail;
  return {
    platform_id: row.platform_id,
    title: row.title,
    dispute_type: row.dispute_type,
    source: row.source,
    place: row.place,
    found_on: row.found_on,
    content: detail.content,
    people_count: detail.people_count === null ? null : String(detail.people_count),
    risk_level: row.risk_level,
  };
}

/** The lead as the core takes it. */
export function toReport(values: HazardForm, origin: HazardOrigin, draftId: string): ReportHazard {
  return {
    ...shared(values),
    platform_id: filled(values.platform_id),
    request_id: origin.request,
    inspection_id: origin.inspection,
    draft_id: draftId,
  };
}

/** The lead put right, as the core takes it. */
export function toCorrection(id: string, values: HazardForm): CorrectHazard {
  return { ...shared(values), hazard_id: id };
}

function shared(values: HazardForm) {
  return {
    title: filled(values.title) ?? "",
    dispute_type: filled(values.dispute_type),
    // The form does not save without a source.
    source: values.source ?? "other",
    place: filled(values.place) ?? "",
    found_on: filled(values.found_on),
    content: filled(values.content) ?? "",
    people_count: countOf(values.people_count),
    risk_level: values.risk_level ?? undefined,
  };
}

/** Whether a text holds what looks like a telephone number; the ledger is about matters and places. */
export function holdsPhone(text: string | null | undefined): boolean {
  const digits = halfWidth(text ?? "").replaceAll(/(\d)[\s-]+(?=\d)/g, "$1");
  return /(?:^|\D)(?:1[3-9]\d{9}|0\d{9,11})(?!\d)/.test(digits);
}

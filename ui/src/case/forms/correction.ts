import { filled, isOfCourt } from "../../disputes/intake/form";
import type {
  CaseSource,
  CourtProcedure,
  CorrectDispute,
  DisputeCase,
  MediationKind,
  NoticeManner,
  Origin,
} from "../../ipc/generated";
import { type Prevented, preventedOf, preventedRequest } from "./PreventedFields";

/** The intake's fields as they are being put right. */
export interface CorrectionEntry extends Prevented {
  title: string | null;
  dispute_type: string | null;
  source: CaseSource;
  origin: Origin | null;
  origin_note: string | null;
  mediation_kind: MediationKind;
  court_procedure: CourtProcedure | null;
  facts: string | null;
  claims: string | null;
  amount_fen: string | null;
  occurred_on: string | null;
  place: string | null;
  is_difficult: boolean;
  is_confidential: boolean;
  rights_notice: NoticeManner | null;
  rights_told_on: string | null;
}

/** What the intake says now. */
export function correctionOf(page: DisputeCase): CorrectionEntry {
  return {
    title: page.row.title,
    dispute_type: page.row.dispute_type,
    source: page.source,
    origin: page.origin,
    origin_note: page.origin_note,
    mediation_kind: page.row.mediation_kind,
    court_procedure: page.court_procedure,
    facts: page.facts,
    claims: page.claims,
    amount_fen: page.row.amount_fen,
    occurred_on: page.occurred_on,
    place: page.place,
    is_difficult: page.is_difficult,
    ...preventedOf(page),
    is_confidential: page.is_confidential,
    rights_notice: page.rights_notice,
    rights_told_on: page.rights_told_on,
  };
}

/** The form as the core takes it; an emptied field is cleared. */
export function correctionRequest(disputeId: string, entry: CorrectionEntry): CorrectDispute {
  return {
    dispute_id: disputeId,
    title: filled(entry.title) ?? "",
    dispute_type: entry.dispute_type ?? "",
    source: entry.source,
    origin: entry.origin ?? undefined,
    origin_note: filled(entry.origin_note),
    mediation_kind: entry.mediation_kind,
    court_procedure: isOfCourt(entry) ? (entry.court_procedure ?? undefined) : undefined,
    facts: filled(entry.facts) ?? "",
    claims: filled(entry.claims),
    amount_fen: filled(entry.amount_fen),
    occurred_on: filled(entry.occurred_on),
    place: filled(entry.place),
    is_difficult: entry.is_difficult,
    ...preventedRequest(entry),
    is_confidential: entry.is_confidential,
    rights_notice: entry.rights_notice ?? undefined,
    rights_told_on: filled(entry.rights_told_on),
  };
}

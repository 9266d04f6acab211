import { useMemo } from "react";
import { useOffice } from "../components/office/names";
import type { DisputeCase, DisputeHistory, OfficeOverview } from "../ipc/generated";
import { t } from "../texts/t";

/** Names of everything that a case points to by id. */
export interface CaseNames {
  /** A member of staff; empty where it is not known. */
  person: (id: string | null | undefined) => string;
  /** A party by its part in the dispute. */
  party: (id: string | null | undefined) => string;
  /** Any record of the case or of the office; null where it is not known. */
  any: (id: string) => string | null;
  /** A dispute type by its code. */
  type: (code: string) => string;
  /** A platform. */
  platform: (id: string | null | undefined) => string;
}

/** Names out of a case, what once belonged to it, and the office. */
export function caseNames(
  page: DisputeCase,
  office: Pick<OfficeOverview, "people" | "platforms" | "dispute_types">,
  history?: DisputeHistory,
): CaseNames {
  const people = new Map(office.people.map(({ id, name }) => [id, name]));
  const platforms = new Map(office.platforms.map(({ id, name }) => [id, name]));
  const types = new Map(office.dispute_types.map(({ code, name }) => [code, name]));
  const records = new Map(once(history));
  const parties = new Map<string, string>();
  for (const party of page.parties) {
    parties.set(party.id, party.name);
    records.set(party.id, party.name);
    records.set(party.party_id, party.name);
  }
  for (const item of page.items) records.set(item.id, item.description);
  for (const session of page.sessions) {
    records.set(session.id, t("case.session.nth", { n: session.number }));
  }
  for (const link of page.links) records.set(link.dispute.id, link.dispute.title);
  records.set(page.row.id, page.row.title);
  return {
    person: (id) => people.get(id ?? "") ?? "",
    party: (id) => parties.get(id ?? "") ?? records.get(id ?? "") ?? "",
    any: (id) => people.get(id) ?? records.get(id) ?? platforms.get(id) ?? null,
    type: (code) => types.get(code) ?? code,
    platform: (id) => platforms.get(id ?? "") ?? "",
  };
}

/** Names that only the history still knows: parties taken out, items of an earlier agreement. */
function once(history: DisputeHistory | undefined): [string, string][] {
  const named: [string, string][] = [];
  const partOf = new Map<string, string>();
  // From the oldest on, so that the newest name stays.
  for (const fact of (history?.acts ?? []).toReversed().flatMap((act) => act.facts)) {
    for (const { field, after } of fact.changes) {
      if (typeof after !== "string" || after === "") continue;
      const isName =
        (fact.kind === "party" && field === "name") ||
        (fact.kind === "performance_item" && field === "description") ||
        (fact.kind === "agreement" && field === "agreement_no");
      if (isName) named.push([fact.record, after]);
      if (fact.kind === "dispute_party" && field === "party_id") partOf.set(fact.record, after);
    }
  }
  const names = new Map(named);
  for (const [part, party] of partOf) {
    const name = names.get(party);
    if (name) names.set(part, name);
  }
  return [...names];
}

/** `caseNames` with the office as it is. */
export function useCaseNames(page: DisputeCase, history: DisputeHistory | undefined): CaseNames {
  const office = useOffice();
  const { people, platforms, dispute_types } = office;
  return useMemo(
    () => caseNames(page, { people, platforms, dispute_types }, history),
    [page, people, platforms, dispute_types, history],
  );
}

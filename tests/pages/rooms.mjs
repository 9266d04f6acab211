/** Every screen that can be opened on the demo street, by its address. */
import { choice, t } from "./words.mjs";

/** The first record of a list. */
const LISTS = {
  consultation: ["consultation_list", {}],
  request: ["request_list", {}],
  hazard: ["hazard_list", {}],
  referral: ["referral_list", { direction: "out" }],
  arrival: ["referral_list", { direction: "in", channel: "court_delegated" }],
  slip: ["referral_list", { direction: "in", channel: "platform" }],
  sentSlip: ["referral_list", { direction: "out", channel: "platform" }],
  rating: ["rating_list", {}],
  activity: ["outreach_list", {}],
};

/**
 * The screens with a heading that tells that they have come.
 *
 * @param {(command: string, request: object) => Promise<any>} ask carries a query out
 * @returns {Promise<{ name: string, address: string, heading: string | RegExp }[]>}
 */
export async function screensOf(ask) {
  const { rows: disputes } = await ask("dispute_list", { limit: 60 });
  const first = {};
  for (const [name, [command, request]] of Object.entries(LISTS)) {
    const { rows } = await ask(command, { ...request, limit: 1 });
    first[name] = rows[0];
  }
  const { cases: typical } = await ask("typical_case_list", {});
  const dispute = disputes.find((row) => row.status === "agreed") ?? disputes[0];
  return [
    { name: "today", address: "/today", heading: t("today.title") },
    { name: "disputes", address: "/disputes", heading: t("disputes.list.title") },
    { name: "case", address: `/disputes/${dispute.id}`, heading: dispute.title },
    {
      name: "documents",
      address: `/disputes/${dispute.id}?view=documents`,
      heading: t("documents.parts.title"),
    },
    { name: "history", address: `/disputes/${dispute.id}?view=history`, heading: t("case.history.title") },
    { name: "intake", address: "/disputes/new", heading: t("disputes.new.title") },
    { name: "consultations", address: "/consultations", heading: t("consultations.list.title") },
    { name: "consultation", address: `/consultations/${first.consultation.id}`, heading: /./ },
    { name: "new-consultation", address: "/consultations/new", heading: t("consultations.new.title") },
    { name: "presence", address: "/consultations/presence", heading: t("service.presence.title") },
    { name: "statement", address: "/consultations/statement", heading: t("service.statement.title") },
    { name: "consultation-numbers", address: "/consultations/numbers", heading: t("walls.numbers.title") },
    ...[
      "street_year",
      "case_table",
      "request_table",
      "consultation_table",
      "hazard_table",
      "rating_table",
      "outreach_table",
      "organisation_table",
      "own_table",
    ].map((table) => ({
      name: `figures-${table}`,
      address: `/figures?table=${table}`,
      heading: t("figures.title"),
    })),
    { name: "slice", address: "/figures/slice", heading: t("figures.slice.title") },
    { name: "reports", address: "/figures/reports", heading: t("figures.reports.title") },
    { name: "dashboard", address: "/dashboard", heading: t("dashboard.title") },
    { name: "wall", address: "/wall", heading: /矛盾纠纷化解/ },
    { name: "disagreements", address: "/disagreements", heading: t("disagreements.title") },
    { name: "archive", address: "/archive", heading: t("archive.title") },
    { name: "archive-kept", address: "/archive?tab=archived", heading: t("archive.title") },
    { name: "archive-due", address: "/archive?tab=due", heading: t("archive.title") },
    { name: "archive-read", address: "/archive?tab=read", heading: t("archive.title") },
    { name: "exchange", address: "/exchange", heading: t("exchange.title") },
    { name: "statutes", address: "/statutes", heading: t("statutes.title") },
    { name: "statutes-import", address: "/statutes/import", heading: t("statutes.import.title") },
    { name: "requests", address: "/requests", heading: t("requests.list.title") },
    { name: "request", address: `/requests/${first.request.id}`, heading: first.request.title },
    { name: "import", address: "/requests/import", heading: t("requests.import.title") },
    {
      name: "ledger-import",
      address: "/ledgers/disputes/import",
      heading: t("ledgers.import.title", { list: "纠纷台账" }),
    },
    { name: "new-request", address: "/requests/new", heading: t("requests.new.title") },
    { name: "new-hazard", address: "/hazards/new", heading: t("hazards.new.title") },
    { name: "referrals", address: "/referrals", heading: t("referrals.list.title") },
    { name: "arrivals", address: "/referrals?side=in", heading: t("referrals.list.title") },
    { name: "contacts", address: "/referrals/contacts", heading: t("referrals.list.title") },
    { name: "referral", address: `/referrals/${first.referral.id}`, heading: /./ },
    { name: "arrival", address: `/referrals/${first.arrival.id}`, heading: /./ },
    { name: "slip", address: `/referrals/${first.slip.id}`, heading: /./ },
    { name: "sent-slip", address: `/referrals/${first.sentSlip.id}`, heading: /./ },
    { name: "outreach", address: "/outreach", heading: t("outreach.title") },
    { name: "activities", address: "/outreach?view=list", heading: t("outreach.title") },
    { name: "activity", address: `/outreach/${first.activity.id}`, heading: /./ },
    { name: "hazards", address: "/hazards", heading: t("hazards.list.title") },
    { name: "hazard", address: `/hazards/${first.hazard.id}`, heading: first.hazard.title },
    { name: "inspections", address: "/hazards/inspections", heading: t("hazards.rounds.title") },
    { name: "hot-spots", address: "/hot-spots", heading: t("hot_spots.title") },
    { name: "ratings", address: "/ratings", heading: t("ratings.list.title") },
    { name: "rating", address: `/ratings?open=${first.rating.id}`, heading: t("ratings.list.title") },
    { name: "typical-cases", address: "/typical-cases", heading: t("typical_cases.title") },
    ...typical.slice(0, 1).map((one) => ({
      name: "typical-case",
      address: `/typical-cases/${one.id}`,
      heading: one.title,
    })),
    { name: "allowance", address: "/people/allowance", heading: t("allowance.title") },
    { name: "calendar", address: "/calendar", heading: t("calendar.title") },
    { name: "calendar-week", address: "/calendar?view=week", heading: t("calendar.title") },
    { name: "calendar-day", address: "/calendar?view=day", heading: t("calendar.title") },
    { name: "duty", address: "/calendar/duty", heading: t("calendar.duty.title") },
    { name: "platforms", address: "/people", heading: t("people.title") },
    { name: "people", address: "/people?tab=people", heading: t("people.title") },
    ...["committees", "councils", "communities"].map((tab) => ({
      name: tab,
      address: `/people?tab=${tab}`,
      heading: t("people.title"),
    })),
    ...["display", "security", "kin", "holidays", "types", "limits", "requests", "inspections", "templates", "wordings", "grades", "retention", "figures", "backup", "check", "dossier"].map((part) => ({
      name: `settings-${part}`,
      address: `/settings?part=${part}`,
      heading: t("settings.title"),
    })),
    {
      name: "wording",
      address: "/settings/wordings/written_agreement",
      heading: choice("document_form", "written_agreement"),
    },
  ];
}

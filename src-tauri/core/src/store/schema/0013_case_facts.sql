-- What figures ask of an accepted case, one row a case, and the sums of these rows by month and scope.
-- `types` holds the cases by type as JSON. Both are made from the other tables and follow them in the same transaction.

create table case_fact (
  dispute_id blob primary key,
  scope blob not null,
  registered_on text,
  closed_on text,
  dispute_type text not null,
  mediation_kind text not null,
  source text,
  people_count integer not null,
  outcome text,
  is_difficult integer not null check (is_difficult in (0, 1)),
  amount_fen integer not null,
  form text,
  has_effect integer not null check (has_effect in (0, 1)),
  promised_count integer not null,
  fulfilled_count integer not null,
  is_confirmation_applied integer not null check (is_confirmation_applied in (0, 1)),
  is_confirmed integer not null check (is_confirmed in (0, 1)),
  prevented text,
  prevented_people_count integer not null
) strict, without rowid;

create index case_fact_by_registered_on on case_fact (registered_on);
create index case_fact_by_closed_on on case_fact (closed_on);

create table case_summary (
  basis text not null,
  mediation_kind text not null,
  month text not null,
  scope blob not null,
  case_count integer not null,
  people_count integer not null,
  settled_count integer not null,
  difficult_count integer not null,
  amount_fen integer not null,
  performed_count integer not null,
  confirmation_applied_count integer not null,
  confirmed_count integer not null,
  confirmed_unwritten_count integer not null,
  applied_count integer not null,
  proactive_count integer not null,
  entrusted_court_count integer not null,
  entrusted_procuratorate_count integer not null,
  entrusted_police_count integer not null,
  entrusted_petition_count integer not null,
  entrusted_other_count integer not null,
  written_count integer not null,
  oral_count integer not null,
  suicide_count integer not null,
  suicide_people_count integer not null,
  crime_count integer not null,
  crime_people_count integer not null,
  mass_petition_count integer not null,
  mass_petition_people_count integer not null,
  mass_fight_count integer not null,
  mass_fight_people_count integer not null,
  types text not null,
  primary key (basis, mediation_kind, month, scope)
) strict, without rowid;

-- Of a year's requests the figures need these columns alone, and none of the long texts beside them.
create index request_by_figures on request (
  submitted_at, handling_platform_id, source_platform, category_1, contacted_at, status, satisfaction,
  closed_at, due_at, is_repeat, is_invalid, is_legal_matter, is_old_petition, stars, stars_added,
  stars_removed
);
create index dispute_by_closed_on on dispute (closed_on, outcome);
create index dispute_by_unaccepted on dispute (registered_on) where accepted_on is null;

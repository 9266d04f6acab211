-- The journal. Everything below the second rule is made from it.

create table device (
  id blob primary key,
  public_key blob not null
) strict;

-- This copy's own secret key; the file is encrypted.
create table own_device (
  is_own integer primary key check (is_own = 1),
  device blob not null references device (id),
  secret_key blob not null
) strict;

-- One stream per device and scope; its device signed it up to `signed_seq`.
create table stream (
  id integer primary key,
  device blob not null references device (id),
  scope blob not null,
  head_seq integer not null,
  head_hash blob not null,
  signed_seq integer not null default 0,
  signature blob,
  unique (device, scope)
) strict;

-- `arrival` is the order in which this copy learned of an entry; followers read by it.
create table entry (
  arrival integer primary key,
  stream integer not null references stream (id),
  seq integer not null,
  at integer not null,
  actor blob not null,
  action blob not null,
  fact text not null,
  kind text not null,
  record blob not null,
  after text,
  set_text text,
  set_hash blob not null,
  hash blob not null,
  unique (stream, seq)
) strict;
create index entry_by_record on entry (record, at);

-- How far a stream's author had read another device's stream of the scope, when it first said
-- so; that stream need not have come here yet.
create table seen (
  stream integer not null references stream (id),
  seq integer not null,
  other blob not null,
  other_seq integer not null,
  primary key (stream, other, seq)
) strict, without rowid;

-- Received entries that cannot be merged yet, whole, with the reason; and the signature of those
-- that are signed heads. A forged entry may lie beside the true one of its number.
create table held_entry (
  device blob not null,
  scope blob not null,
  seq integer not null,
  hash blob not null,
  reason text not null,
  entry text not null,
  signature blob,
  primary key (device, scope, seq, hash)
) strict, without rowid;

-- Local to this copy, not journalled: what somebody has not finished typing.
create table draft (
  id blob primary key,
  form text not null,
  author blob not null,
  content text not null,
  saved_at integer not null
) strict;

------------------------------------------------------------------------------------------------
-- Tables made from the journal. `created_at` and `changed_at` are clock stamps of entries.

-- Fields on which authors disagree, until somebody decides.
create table conflict (
  record blob not null,
  kind text not null,
  field text not null,
  candidates text not null,
  primary key (record, kind, field)
) strict, without rowid;

-- 平台: where people come with a matter; the scope of the matters brought there.
create table platform (
  id blob primary key,
  scope blob not null,
  name text,
  kind text,
  community text,
  address text,
  phone text,
  committee_id blob,
  is_active integer check (is_active in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- 人民调解委员会.
create table committee (
  id blob primary key,
  scope blob not null,
  name text,
  short_name text,
  kind text,
  term_starts_on text,
  term_ends_on text,
  is_active integer check (is_active in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- A member of staff. Not a list of citizens.
create table person (
  id blob primary key,
  scope blob not null,
  name text,
  role text,
  job text,
  sex text,
  committee_id blob,
  committee_position text,
  is_full_time integer check (is_full_time in (0, 1)),
  community text,
  platform_id blob,
  phone text,
  licence_no text,
  organisation text,
  appointed_on text,
  term_ends_on text,
  is_active integer check (is_active in (0, 1)),
  is_demo integer check (is_demo in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- A versioned definition, such as the table of dispute types; old records keep the version
create table definition (
  id blob primary key,
  scope blob not null,
  topic text,
  version integer,
  valid_from text,
  body text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- The public holidays and make-up working days of one year (国务院办公厅节假日安排).
create table holiday_year (
  id blob primary key,
  scope blob not null,
  year integer,
  days_off text,
  working_days text,
  source text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- A saved mapping of a spreadsheet's columns to the fields of a request.
create table column_profile (
  id blob primary key,
  scope blob not null,
  name text,
  mapping text,
  is_active integer check (is_active in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- 当事人. Only the name is required; what a form does not ask stays empty.
create table party (
  id blob primary key,
  scope blob not null,
  kind text,
  name text,
  sex text,
  born_on text,
  age integer,
  ethnic_group text,
  document_kind text,
  document_no text,
  credit_code text,
  phone text,
  address text,
  workplace text,
  occupation text,
  legal_representative text,
  legal_representative_title text,
  representative_kind text,
  representative_name text,
  representative_phone text,
  representative_relation text,
  representative_scope text,
  overruled text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 纠纷: the matter itself, from 登记 to 结案.
create table dispute (
  id blob primary key,
  scope blob not null,
  docket_no text,
  docket_year integer,
  docket_number integer,
  title text,
  status text,
  dispute_type text,
  dispute_type_version integer,
  source text,
  origin text,
  origin_note text,
  request_id blob,
  consultation_id blob,
  hazard_id blob,
  mediation_kind text,
  facts text,
  claims text,
  amount_fen integer,
  occurred_on text,
  place text,
  is_difficult integer check (is_difficult in (0, 1)),
  difficulty_grade text,
  grade_reason text,
  rights_notice text,
  rights_told_on text,
  registered_on text,
  registered_by blob,
  mediator_ids text,
  accepted_on text,
  due_on text,
  extension_count integer,
  extension_reason text,
  refusal_reason text,
  termination_reason text,
  decision_note text,
  remedies_told text,
  decided_on text,
  agreement_id blob,
  outcome text,
  closed_on text,
  closing_note text,
  is_confidential integer check (is_confidential in (0, 1)),
  mediator_change_reason text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- A party's part in a dispute.
create table dispute_party (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  party_id blob,
  role text,
  position integer,
  is_told_of_rights integer check (is_told_of_rights in (0, 1)),
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- A link between two disputes.
create table dispute_link (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  linked_id blob,
  kind text,
  remark text,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- 调解（一次）.
create table mediation_session (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  starts_at integer,
  ends_at integer,
  place text,
  room_id blob,
  mediator_ids text,
  recorder_id blob,
  present_party_ids text,
  invitees text,
  has_invitee_consent integer check (has_invitee_consent in (0, 1)),
  is_open integer check (is_open in (0, 1)),
  minutes text,
  result text,
  number integer,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 调解协议, written or oral.
create table agreement (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  form text,
  agreement_no text,
  facts text,
  terms text,
  performance_manner text,
  amount_fen integer,
  agreed_on text,
  party_signed_on text,
  mediator_signed_on text,
  sealed_on text,
  effective_on text,
  confirmation_due_on text,
  copy_count integer,
  recorder_id blob,
  is_superseded integer check (is_superseded in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- One thing promised in an agreement, with its day.
create table performance_item (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  agreement_id blob,
  position integer,
  description text,
  debtor_id blob,
  amount_fen integer,
  due_on text,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- 履行: something done of what was promised, whole or in part.
create table performance (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  item_id blob,
  performed_on text,
  amount_fen integer,
  manner text,
  is_complete integer check (is_complete in (0, 1)),
  proof text,
  recorded_by blob,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 回访.
create table follow_up (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  visited_on text,
  visitor_id blob,
  finding text,
  satisfaction text,
  content text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 法律咨询 by process.md §11; a refused identity is a complete record.
create table consultation (
  id blob primary key,
  scope blob not null,
  docket_no text,
  docket_year integer,
  docket_number integer,
  request_id blob,
  starts_at integer,
  ends_at integer,
  consultation_point text,
  lawyer_id blob,
  manner text,
  is_anonymous integer check (is_anonymous in (0, 1)),
  inquirer_name text,
  inquirer_sex text,
  inquirer_age_band text,
  inquirer_phone text,
  inquirer_group text,
  topic text,
  people_count integer,
  amount_fen integer,
  content text,
  advice text,
  legal_basis text,
  suggested_ways text,
  satisfaction text,
  remark text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 诉求件.
create table request (
  id blob primary key,
  scope blob not null,
  order_no text,
  status text,
  source_platform text,
  channel text,
  submitted_at integer,
  requester_name text,
  requester_phone text,
  requester_address text,
  target_unit text,
  target_address text,
  title text,
  content text,
  nature text,
  category_1 text,
  category_2 text,
  category_3 text,
  handling_unit text,
  handler text,
  handling_platform_id blob,
  handler_id blob,
  assigned_at integer,
  signed_in_at integer,
  contacted_at integer,
  contact_note text,
  due_at integer,
  extension_count integer,
  extension_reason text,
  answered_at integer,
  returned_at integer,
  return_reason text,
  closed_at integer,
  result text,
  reopen_count integer,
  reopened_at integer,
  reopen_reason text,
  satisfaction text,
  is_confidential integer check (is_confidential in (0, 1)),
  is_repeat integer check (is_repeat in (0, 1)),
  repeat_of blob,
  is_invalid integer check (is_invalid in (0, 1)),
  is_old_petition integer check (is_old_petition in (0, 1)),
  is_legal_matter integer check (is_legal_matter in (0, 1)),
  helper_ids text,
  stars integer,
  stars_added integer,
  stars_removed integer,
  remark text,
  raw text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 诉求件导出: that requests left as a table; what was in it is not kept.
create table request_export (
  id blob primary key,
  scope blob not null,
  shape text,
  format text,
  narrowed_to text,
  exported_count integer,
  is_full integer check (is_full in (0, 1)),
  reason text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 调解室: a room of a platform that is booked by the hour.
create table room (
  id blob primary key,
  scope blob not null,
  platform_id blob,
  name text,
  seat_count integer,
  is_active integer check (is_active in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- 妇女议事会（3+1）: its members are a number, its contact a name.
create table womens_council (
  id blob primary key,
  scope blob not null,
  name text,
  platform_id blob,
  community text,
  member_count integer,
  contact_name text,
  contact_phone text,
  founded_on text,
  is_active integer check (is_active in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- 值班 of one person on one day.
create table duty (
  id blob primary key,
  scope blob not null,
  platform_id blob,
  day text,
  shift text,
  person_id blob,
  swapped_from blob,
  swap_reason text,
  remark text,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- 司法确认申请.
create table judicial_confirmation (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  agreement_id blob,
  applied_on text,
  is_joint integer check (is_joint in (0, 1)),
  court text,
  case_no text,
  papers text,
  result text,
  decided_on text,
  reason text,
  performance_ends_on text,
  enforcement_due_on text,
  enforcement_applied_on text,
  remark text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 好差评 on a request, a dispute or a consultation.
create table rating (
  id blob primary key,
  scope blob not null,
  subject_kind text,
  subject_id blob,
  level text,
  reasons text,
  comment text,
  channel text,
  is_named integer check (is_named in (0, 1)),
  rated_at integer,
  status text,
  finding text,
  finding_note text,
  verified_on text,
  responsible_id blob,
  due_on text,
  action_taken text,
  rectified_on text,
  answer text,
  answered_on text,
  exclusion_reason text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 隐患.
create table hazard (
  id blob primary key,
  scope blob not null,
  docket_no text,
  docket_year integer,
  docket_number integer,
  title text,
  dispute_type text,
  source text,
  request_id blob,
  inspection_id blob,
  place text,
  found_on text,
  content text,
  people_count integer,
  risk_level text,
  status text,
  checked_on text,
  check_finding text,
  measures text,
  responsible_unit text,
  responsible_id blob,
  sponsor text,
  due_on text,
  next_review_on text,
  settled_on text,
  result text,
  closed_on text,
  closing_note text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 回头看.
create table hazard_review (
  id blob primary key,
  scope blob not null,
  hazard_id blob,
  reviewed_on text,
  reviewer_id blob,
  finding text,
  result text,
  next_review_on text,
  inspection_id blob,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 排查: a round through a platform's places, at least two a month.
create table inspection (
  id blob primary key,
  scope blob not null,
  platform_id blob,
  title text,
  area text,
  planned_on text,
  held_on text,
  inspector_ids text,
  items text,
  status text,
  summary text,
  cancel_reason text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 转办单.
create table referral (
  id blob primary key,
  scope blob not null,
  subject_kind text,
  subject_id blob,
  direction text,
  channel text,
  from_platform_id blob,
  from_body text,
  to_platform_id blob,
  to_body text,
  outside_no text,
  letter_no text,
  contact text,
  reason text,
  content text,
  has_consent integer check (has_consent in (0, 1)),
  sent_at integer,
  sent_by blob,
  due_on text,
  status text,
  accepted_at integer,
  responsible_id blob,
  returned_at integer,
  return_reason text,
  result text,
  finished_at integer,
  urged_count integer,
  is_joint integer check (is_joint in (0, 1)),
  lead_body text,
  taking_part text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 普法活动.
create table outreach_activity (
  id blob primary key,
  scope blob not null,
  platform_id blob,
  title text,
  theme text,
  form text,
  held_on text,
  place text,
  organiser text,
  speaker text,
  people_count integer,
  leaflet_count integer,
  summary text,
  plan_id blob,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- A line of the year's plan.
create table outreach_plan (
  id blob primary key,
  scope blob not null,
  year integer,
  month integer,
  theme text,
  form text,
  platform_id blob,
  activity_count integer,
  people_count integer,
  remark text,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- 附件.
create table attachment (
  id blob primary key,
  scope blob not null,
  subject_kind text,
  subject_id blob,
  file_name text,
  media_type text,
  byte_count integer,
  content_hash text,
  original_hash text,
  is_cleaned integer check (is_cleaned in (0, 1)),
  chunks text,
  caption text,
  added_at integer,
  added_by blob,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

create index person_by_platform on person (platform_id);
create index definition_by_topic on definition (topic, version);
create index party_by_document_no on party (document_no);
create index party_by_credit_code on party (credit_code);
create index party_by_phone on party (phone);
create index party_by_name on party (name);
create index dispute_by_docket_no on dispute (docket_no);
create index dispute_by_docket_year on dispute (scope, docket_year, docket_number);
create index dispute_by_registered_on on dispute (registered_on, id);
create index dispute_by_due_on on dispute (due_on, id);
create index dispute_by_status on dispute (status, registered_on, id);
create index dispute_by_request on dispute (request_id);
create index dispute_by_consultation on dispute (consultation_id);
create index dispute_party_by_dispute on dispute_party (dispute_id);
create index dispute_party_by_party on dispute_party (party_id);
create index dispute_link_by_dispute on dispute_link (dispute_id);
create index dispute_link_by_linked on dispute_link (linked_id);
create index mediation_session_by_dispute on mediation_session (dispute_id);
create index agreement_by_dispute on agreement (dispute_id);
create index performance_item_by_dispute on performance_item (dispute_id);
create index performance_item_by_due_on on performance_item (due_on);
create index performance_by_dispute on performance (dispute_id);
create index performance_by_item on performance (item_id);
create index follow_up_by_dispute on follow_up (dispute_id);
create index consultation_by_starts_at on consultation (starts_at, id);
create index consultation_by_docket_year on consultation (scope, docket_year, docket_number);
create index request_by_order_no on request (order_no);
create index request_by_submitted_at on request (submitted_at, id);
create index request_by_status on request (status, submitted_at, id);
create index request_by_handler on request (handler_id, status);
create index request_by_handling_platform on request (handling_platform_id, status);
create index request_by_due_at on request (due_at);
create index request_by_requester_phone on request (requester_phone);
create index request_by_repeat_of on request (repeat_of);
create index dispute_by_hazard on dispute (hazard_id);
create index mediation_session_by_starts_at on mediation_session (starts_at);
create index consultation_by_request on consultation (request_id);
create index person_by_committee on person (committee_id);
create index room_by_platform on room (platform_id);
create index duty_by_day on duty (day, platform_id);
create index duty_by_person on duty (person_id, day);
create index judicial_confirmation_by_dispute on judicial_confirmation (dispute_id);
create index rating_by_subject on rating (subject_id);
create index rating_by_status on rating (status, due_on);
create index rating_by_rated_at on rating (rated_at, id);
create index hazard_by_status on hazard (status, found_on, id);
create index hazard_by_found_on on hazard (found_on, id);
create index hazard_by_next_review_on on hazard (next_review_on);
create index hazard_by_docket_year on hazard (scope, docket_year, docket_number);
create index hazard_by_request on hazard (request_id);
create index hazard_by_inspection on hazard (inspection_id);
create index hazard_review_by_hazard on hazard_review (hazard_id);
create index inspection_by_planned_on on inspection (planned_on, id);
create index referral_by_subject on referral (subject_id);
create index referral_by_status on referral (status, due_on);
create index referral_by_sent_at on referral (sent_at, id);
create index outreach_activity_by_held_on on outreach_activity (held_on, id);
create index outreach_plan_by_year on outreach_plan (year);
create index attachment_by_subject on attachment (subject_id);
create index agreement_by_confirmation_due_on on agreement (confirmation_due_on);
create index hazard_by_due_on on hazard (due_on);
create index rating_by_due_on on rating (due_on);
create index referral_by_due_on on referral (due_on);

-- A lawyer's bag: several matters of one visit, appointments, signatures, frequent questions,
-- presence on duty, and that service statements were taken out.

-- A column of a kind stands before the times of its row, so the table is made anew.
alter table consultation rename to consultation_before;

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
  visit_id blob,
  created_at integer not null,
  changed_at integer not null
) strict;

insert into consultation (
  id, scope, docket_no, docket_year, docket_number, request_id, starts_at, ends_at,
  consultation_point, lawyer_id, manner, is_anonymous, inquirer_name, inquirer_sex,
  inquirer_age_band, inquirer_phone, inquirer_group, topic, people_count, amount_fen, content,
  advice, legal_basis, suggested_ways, satisfaction, remark, created_at, changed_at
)
select
  id, scope, docket_no, docket_year, docket_number, request_id, starts_at, ends_at,
  consultation_point, lawyer_id, manner, is_anonymous, inquirer_name, inquirer_sex,
  inquirer_age_band, inquirer_phone, inquirer_group, topic, people_count, amount_fen, content,
  advice, legal_basis, suggested_ways, satisfaction, remark, created_at, changed_at
from consultation_before;

drop table consultation_before;

create index consultation_by_starts_at on consultation (starts_at, id);
create index consultation_by_docket_year on consultation (scope, docket_year, docket_number);
create index consultation_by_request on consultation (request_id);
create index consultation_by_visit on consultation (visit_id);

-- 值班签到.
create table presence (
  id blob primary key,
  scope blob not null,
  person_id blob,
  duty_id blob,
  starts_at integer,
  ends_at integer,
  manner text,
  remark text,
  correction_reason text,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

create index presence_by_starts_at on presence (starts_at, id);
create index presence_by_person on presence (person_id, starts_at);

-- 预约.
create table appointment (
  id blob primary key,
  scope blob not null,
  consultation_id blob,
  lawyer_id blob,
  starts_at integer,
  place text,
  remark text,
  status text,
  status_note text,
  created_at integer not null,
  changed_at integer not null
) strict;

create index appointment_by_starts_at on appointment (starts_at, id);
create index appointment_by_consultation on appointment (consultation_id);

-- 签名 under a consultation.
create table signature (
  id blob primary key,
  scope blob not null,
  consultation_id blob,
  signer text,
  manner text,
  signed_on text,
  attachment_id blob,
  is_withdrawn integer check (is_withdrawn in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

create index signature_by_consultation on signature (consultation_id);

-- 常用文本.
create table text_block (
  id blob primary key,
  scope blob not null,
  purpose text,
  title text,
  topic text,
  content text,
  advice text,
  legal_basis text,
  suggested_ways text,
  owner_id blob,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- One export of a service statement.
create table statement_export (
  id blob primary key,
  scope blob not null,
  from_on text,
  to_on text,
  lawyer_id blob,
  platform_id blob,
  format text,
  created_at integer not null,
  changed_at integer not null
) strict;

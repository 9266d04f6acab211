-- 文书: wordings of forms, what was printed, and where attachments are bound in the dossier.
create table template (
  id blob primary key,
  scope blob not null,
  form text,
  version integer,
  wording text,
  remark text,
  saved_at integer,
  saved_by blob,
  is_withdrawn integer check (is_withdrawn in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

create table printed_document (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  form text,
  subject_id blob,
  format text,
  words text,
  content_hash text,
  page_count integer,
  template_id blob,
  chain_head text,
  heads text,
  printed_at integer,
  printed_by blob,
  created_at integer not null,
  changed_at integer not null
) strict;

create index printed_document_by_dispute on printed_document (dispute_id);
create index printed_document_by_content_hash on printed_document (content_hash);

alter table attachment add column dossier_item text;
alter table attachment add column provided_by blob;
alter table attachment add column proves text;
alter table attachment add column is_original integer check (is_original in (0, 1));
alter table attachment add column is_kept_out integer check (is_kept_out in (0, 1));

-- 调查记录 and 背靠背谈话: statements taken down outside of a mediation session.
create table inquiry (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  starts_at integer,
  ends_at integer,
  place text,
  participants text,
  informant_name text,
  informant_sex text,
  informant_age integer,
  informant_ethnic_group text,
  informant_address text,
  informant_phone text,
  statement text,
  investigator_ids text,
  recorder_id blob,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

create index inquiry_by_dispute on inquiry (dispute_id);

create table caucus_note (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  party_id blob,
  talked_at integer,
  content text,
  noted_by blob,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

create index caucus_note_by_dispute on caucus_note (dispute_id);

-- 定稿报表: what was sent, and how far the journal had come then.
create table report_snapshot (
  id blob primary key,
  scope blob not null,
  report_no text,
  table_name text,
  from_on text,
  to_on text,
  basis text,
  unit text,
  is_rolled_up integer check (is_rolled_up in (0, 1)),
  mediation_kind text,
  sent_to text,
  note text,
  corrects_id blob,
  frozen_at integer,
  frozen_by blob,
  heads text,
  figures text,
  figures_hash text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 预防: what mediation kept from happening, and to how many people.
alter table dispute add column prevented text;
alter table dispute add column prevented_people integer;

-- 归档与销毁: how long a dossier is kept, and the lists by which what is due is destroyed.
alter table dispute add column retention_class text;
alter table dispute add column archived_at integer;
alter table dispute add column archived_by blob;
alter table dispute add column shelf text;
alter table dispute add column archive_note text;
alter table dispute add column destroyed_at integer;
alter table consultation add column destroyed_at integer;
alter table request add column destroyed_at integer;
alter table hazard add column destroyed_at integer;

create index dispute_by_archived_at on dispute (archived_at) where archived_at is not null;

create table destruction (
  id blob primary key,
  scope blob not null,
  list_no text,
  subject_kind text,
  items text,
  status text,
  reason text,
  listed_by blob,
  listed_on text,
  first_approved_by blob,
  first_approved_on text,
  second_approved_by blob,
  second_approved_on text,
  decided_by blob,
  decided_on text,
  decision_note text,
  carried_out_by blob,
  carried_out_on text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- The few entries by which a record was destroyed, found without walking the journal.
create index entry_of_destruction on entry (record) where fact = 'record.destroyed';

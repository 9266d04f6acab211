-- Lists taken out as tables, and saved mappings of other ledgers than requests.

create table list_export (
  id blob primary key,
  scope blob not null,
  list text,
  format text,
  narrowed_to text,
  exported_count integer,
  is_full integer check (is_full in (0, 1)),
  reason text,
  created_at integer not null,
  changed_at integer not null
) strict;

alter table column_profile add column ledger text;

-- 典型案例: closed disputes told without anybody in them, for the whole street.
create table typical_case (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  title text,
  dispute_type text,
  facts text,
  course text,
  result text,
  significance text,
  status text,
  author_ids text,
  drafted_on text,
  submitted_on text,
  decided_by blob,
  decided_on text,
  decision_note text,
  created_at integer not null,
  changed_at integer not null
) strict;
create index typical_case_by_status on typical_case (status, decided_on, id);
create index typical_case_by_dispute on typical_case (dispute_id);

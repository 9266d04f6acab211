-- Conflicts of interest, recusals, and which lawyer may look into which dispute.

-- 亲属申报: kin that a member of staff declared.
create table family_tie (
  id blob primary key,
  scope blob not null,
  person_id blob,
  name text,
  relation text,
  document_no text,
  phone text,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

-- 利益冲突检查: reasons and ids, nothing of content.
create table conflict_check (
  id blob primary key,
  scope blob not null,
  subject_kind text,
  subject_id blob,
  person_id blob,
  capacity text,
  findings text,
  result text,
  consent_reason text,
  checked_by blob,
  checked_on text,
  decided_by blob,
  decided_on text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 回避.
create table recusal (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  mediator_id blob,
  asked_by text,
  asking_party_id blob,
  asked_on text,
  reason text,
  note text,
  status text,
  decided_by blob,
  decided_on text,
  decision_note text,
  new_mediator_ids text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- 阅卷授权: until which day which lawyer may look into a dispute.
create table dispute_access (
  id blob primary key,
  scope blob not null,
  dispute_id blob,
  lawyer_id blob,
  purpose text,
  starts_on text,
  ends_on text,
  granted_by blob,
  ended_on text,
  end_reason text,
  created_at integer not null,
  changed_at integer not null
) strict;

create index family_tie_by_person on family_tie (person_id);
create index conflict_check_by_subject on conflict_check (subject_id);
create index recusal_by_dispute on recusal (dispute_id);
create index dispute_access_by_dispute on dispute_access (dispute_id);
create index dispute_access_by_lawyer on dispute_access (lawyer_id, ends_on);
create index consultation_by_lawyer on consultation (lawyer_id);
-- Who recorded a consultation sees it, whoever its lawyer is.
create index entry_by_consultation_recorder on entry (actor, record)
  where fact = 'consultation.recorded';

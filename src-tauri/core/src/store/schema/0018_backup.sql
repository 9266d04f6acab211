-- Backups of this copy: where to, how the last one went, what the last restore drill found. Local and
-- not journalled.
create table backup (
  is_own integer primary key check (is_own = 1),
  folder text,
  is_automatic integer not null default 1 check (is_automatic in (0, 1)),
  last_at integer,
  last_bytes integer,
  last_tried_at integer,
  last_fault text,
  last_drill_at integer,
  last_drill_outcome text,
  last_drill_ms integer,
  sound_drill_at integer,
  restored_device blob
) strict;

-- What another desk's receipt says of its backups; unknown until one came that says it.
alter table reader add column last_backup_at integer;

alter table reader add column last_drill_at integer;

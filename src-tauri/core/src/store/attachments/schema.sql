create table chunk (
  hash blob primary key check (length(hash) = 32),
  bytes blob not null
) strict;

-- The folder that a scanner writes to; this copy's own, never merged.
create table scan_folder (
  is_only integer primary key check (is_only = 1),
  path text not null,
  since integer not null
) strict;

-- What of that folder was attached or set aside already.
create table scan_done (
  name text not null,
  byte_count integer not null,
  changed_at integer not null,
  primary key (name, byte_count, changed_at)
) strict, without rowid;

-- Two histories of one stream (decision 0021). All of it is local to this copy and not journalled.

-- Entries of a history that does not count, whole, as long as their records are not destroyed. `arrival`
-- counts on from the journal's, so that followers learn that something went.
create table given_up (
  arrival integer primary key,
  device blob not null,
  scope blob not null,
  seq integer not null,
  hash blob not null,
  action blob not null,
  kind text not null,
  record blob not null,
  set_hash blob not null,
  entry text not null,
  at integer not null,
  unique (device, scope, seq, hash)
) strict;
create index given_up_by_record on given_up (record);

-- Segments that were compared with what is here, by the hash of their bytes; from `parted_at` on they
-- tell another history.
create table compared_segment (
  hash blob primary key,
  device blob not null,
  scope blob not null,
  last_hash blob not null,
  parted_at integer
) strict, without rowid;
create index compared_segment_parted on compared_segment (device, scope) where parted_at is not null;

-- Devices that this copy was before, and how far it wrote under their names.
create table former_device (
  device blob not null,
  scope blob not null,
  last integer not null,
  primary key (device, scope)
) strict, without rowid;

-- Exchange between desks. All of it is local to this copy and not journalled: who a desk is, what it
-- carried where, and what others said they have.

-- The street's secret, in the office's casebook only; the file is encrypted.
create table street_secret (
  is_own integer primary key check (is_own = 1),
  secret blob not null
) strict;

-- The newest register of the street's desks, as its key signed it.
create table street_register (
  is_own integer primary key check (is_own = 1),
  street_key blob not null,
  serial integer not null,
  content text not null
) strict;

-- What opens segments: `office`, `street` or a platform's id, each by generation.
create table scope_identity (
  name text not null,
  generation integer not null,
  identity text not null,
  primary key (name, generation)
) strict, without rowid;

-- Sticks and folders that were exchanged with.
create table depot (
  id blob primary key,
  place text not null,
  first_at integer not null,
  last_at integer not null
) strict, without rowid;

create table exchange_run (
  id integer primary key,
  depot blob not null references depot (id),
  at integer not null,
  sent_count integer not null,
  received_count integer not null,
  waiting_count integer not null,
  set_aside_count integer not null
) strict;

-- The segments that this copy wrote, by the hash of their bytes: an own one that is not among them
-- was written by a copy of this disk.
create table sent_segment (
  hash blob primary key,
  scope blob not null,
  first integer not null,
  last integer not null
) strict, without rowid;

-- What another desk said it has, when it last left a receipt.
create table reader (
  device blob primary key,
  at integer not null,
  seen_at integer not null,
  unsent_count integer not null,
  version text not null
) strict, without rowid;

create table receipt (
  reader blob not null references reader (device),
  device blob not null,
  scope blob not null,
  seq integer not null,
  primary key (reader, device, scope)
) strict, without rowid;

-- Segments that were not taken, with the reason, until they are taken or gone.
create table set_aside_segment (
  depot blob not null,
  name text not null,
  device blob,
  scope blob,
  reason text not null,
  at integer not null,
  primary key (depot, name)
) strict, without rowid;

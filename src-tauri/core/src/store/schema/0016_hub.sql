-- The street's hub, local to this copy and not journalled: how this desk goes in, and whether by itself.
create table hub_door (
  is_own integer primary key check (is_own = 1),
  content text not null,
  is_automatic integer not null check (is_automatic in (0, 1)),
  last_fault text,
  last_tried_at integer
) strict;

-- In the office's casebook only: as whom the hub is set up.
create table hub_manager (
  is_own integer primary key check (is_own = 1),
  content text not null
) strict;

-- Segments of lost desks that lie whole in a depot, so that the office need not read them each time.
create table handed_down (
  depot blob not null,
  hash blob not null,
  primary key (depot, hash)
) strict, without rowid;

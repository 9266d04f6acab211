-- A hub of exchange: sealed segments of any number of streets, and apart from them small figures without
-- persons. It decides nothing: what lies here is ciphertext that desks check, each by its own register.
-- No trigger, function, extension, sequence, NOTIFY or ON CONFLICT, and no query within a policy, so that
-- engines which speak PostgreSQL's language serve as well. Rows of a device lie together: `device` leads
-- each key. Who reads is said by roles alone: `street` and `reader` are names of roles, `writer` is a desk's.

-- Who the hub is.
create table lxq.hub (
  id uuid primary key
);

-- The desks' roles as the office made them; a desk sees its own row.
create table lxq.desk (
  role_name text primary key,
  street text not null,
  device uuid not null,
  is_office boolean not null,
  is_open boolean not null
);

-- What each role was granted.
create table lxq.desk_reader (
  role_name text not null,
  reader text not null,
  primary key (role_name, reader)
);

-- Entries `first` to `last` of a device's stream, sealed. Immutable.
create table lxq.segment (
  device uuid not null,
  scope uuid not null,
  first bigint not null,
  last bigint not null,
  hash bytea not null,
  street text not null,
  reader text not null,
  writer text not null,
  size bigint not null,
  content bytea not null,
  put_at timestamptz not null default now(),
  primary key (device, scope, first, hash)
);

create index segment_reading on lxq.segment (street, scope, device, last);

-- A sealed piece of an attachment, under a name that only its scope's desks can work out.
create table lxq.chunk (
  device uuid not null,
  scope uuid not null,
  name text not null,
  street text not null,
  reader text not null,
  writer text not null,
  content bytea not null,
  put_at timestamptz not null default now(),
  primary key (device, scope, name)
);

create index chunk_reading on lxq.chunk (street, scope, name);

-- The street's register as its key signed it; whoever has a newer one brings it.
create table lxq.register (
  device uuid not null,
  street text not null,
  serial bigint not null,
  writer text not null,
  content bytea not null,
  primary key (device, street, serial)
);

-- The office's letters, each sealed to one desk.
create table lxq.letter (
  device uuid not null,
  number bigint not null,
  street text not null,
  content bytea not null,
  primary key (device, number)
);

-- What a desk says it has.
create table lxq.receipt (
  device uuid primary key,
  street text not null,
  writer text not null,
  content bytea not null,
  put_at timestamptz not null default now()
);

-- Figures without persons, in clear, for whoever has the role lxq_figures.
create table lxq.street (
  street text primary key,
  name text not null
);

create table lxq.platform (
  street text not null,
  platform uuid not null,
  name text not null,
  primary key (street, platform)
);

-- `value` is missing where it is one or two (is_few) or where such a one would follow from it.
create table lxq.figure (
  street text not null,
  platform uuid not null,
  month date not null,
  figure text not null,
  part text not null,
  value bigint,
  is_few boolean not null,
  primary key (street, platform, month, figure, part)
);

grant usage on schema lxq to lxq_desk, lxq_figures;
grant select on lxq.migration, lxq.hub, lxq.desk to lxq_desk;
grant select, insert on lxq.segment, lxq.chunk, lxq.register, lxq.letter to lxq_desk;
grant select, insert, update on lxq.receipt to lxq_desk;
grant select, insert, update on lxq.street, lxq.platform to lxq_desk;
grant select, insert, update, delete on lxq.figure to lxq_desk;
grant select on lxq.street, lxq.platform, lxq.figure to lxq_figures;

alter table lxq.desk enable row level security;
alter table lxq.desk_reader enable row level security;
alter table lxq.segment enable row level security;
alter table lxq.chunk enable row level security;
alter table lxq.register enable row level security;
alter table lxq.letter enable row level security;
alter table lxq.receipt enable row level security;
alter table lxq.street enable row level security;
alter table lxq.platform enable row level security;
alter table lxq.figure enable row level security;

create policy own_desk on lxq.desk for select to lxq_desk
  using (role_name = current_user);

-- A desk reads what it wrote itself and what lies in its scopes; the office has its street's roles.
create policy read_segment on lxq.segment for select to lxq_desk using (
  pg_has_role(street::name, 'member')
  and (writer = current_user or pg_has_role(reader::name, 'member'))
);
create policy write_segment on lxq.segment for insert to lxq_desk with check (
  writer = current_user and pg_has_role(street::name, 'member')
  and pg_has_role(reader::name, street::name, 'member')
);

create policy read_chunk on lxq.chunk for select to lxq_desk using (
  pg_has_role(street::name, 'member')
  and (writer = current_user or pg_has_role(reader::name, 'member'))
);
create policy write_chunk on lxq.chunk for insert to lxq_desk with check (
  writer = current_user and pg_has_role(street::name, 'member')
  and pg_has_role(reader::name, street::name, 'member')
);

create policy read_register on lxq.register for select to lxq_desk
  using (pg_has_role(street::name, 'member'));
create policy write_register on lxq.register for insert to lxq_desk
  with check (writer = current_user and pg_has_role(street::name, 'member'));

-- A letter is sealed to its desk; that it is there tells nobody anything.
create policy read_letter on lxq.letter for select to lxq_desk
  using (pg_has_role(street::name, 'member'));
create policy write_letter on lxq.letter for insert to lxq_desk
  with check (pg_has_role(replace(street, 'lxq_street_', 'lxq_office_')::name, 'member'));

create policy read_receipt on lxq.receipt for select to lxq_desk
  using (pg_has_role(street::name, 'member'));
create policy write_receipt on lxq.receipt for insert to lxq_desk
  with check (writer = current_user and pg_has_role(street::name, 'member'));
create policy replace_receipt on lxq.receipt for update to lxq_desk
  using (writer = current_user and pg_has_role(street::name, 'member'))
  with check (writer = current_user and pg_has_role(street::name, 'member'));

-- Figures are the office's to write, and anybody's to read who was given the role.
create policy office_street on lxq.street for all to lxq_desk
  using (pg_has_role(replace(street, 'lxq_street_', 'lxq_office_')::name, 'member'))
  with check (pg_has_role(replace(street, 'lxq_street_', 'lxq_office_')::name, 'member'));
create policy office_platform on lxq.platform for all to lxq_desk
  using (pg_has_role(replace(street, 'lxq_street_', 'lxq_office_')::name, 'member'))
  with check (pg_has_role(replace(street, 'lxq_street_', 'lxq_office_')::name, 'member'));
create policy office_figure on lxq.figure for all to lxq_desk
  using (pg_has_role(replace(street, 'lxq_street_', 'lxq_office_')::name, 'member'))
  with check (pg_has_role(replace(street, 'lxq_street_', 'lxq_office_')::name, 'member'));
create policy all_streets on lxq.street for select to lxq_figures using (true);
create policy all_platforms on lxq.platform for select to lxq_figures using (true);
create policy all_figures on lxq.figure for select to lxq_figures using (true);

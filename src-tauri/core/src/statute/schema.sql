-- A version of a law. `in_force_on` and `ended_on` are its days in force, '' where none is known.
create table statute (
  id integer primary key,
  law text not null,
  title text not null,
  initials text not null,
  category text not null,
  version_on text not null,
  in_force_on text not null default '',
  -- Where `in_force_on` comes from: info, text, passed or none.
  basis text not null default 'none',
  ended_on text,
  article_count integer not null default 0,
  -- What is odd between its files, as JSON.
  findings text not null default '[]',
  unique (law, version_on)
) strict;

-- A file of a version; a code has several.
create table statute_file (
  id integer primary key,
  statute_id integer not null references statute (id),
  part text not null,
  path text not null,
  -- BLAKE3 of the bytes, with the version of the parser that read them.
  content_hash text not null,
  notes text not null,
  preamble text,
  in_force_on text,
  effect_on text,
  first_place integer not null,
  article_count integer not null,
  first_number integer not null,
  findings text not null,
  unique (statute_id, part)
) strict;

create table statute_heading (
  id integer primary key,
  file_id integer not null references statute_file (id),
  level integer not null,
  title text not null,
  before integer not null,
  body text
) strict;

create index statute_heading_by_file on statute_heading (file_id);

-- `id` is the statute's number times 8192 and the place within it, so that a hit tells its law.
create table statute_article (
  id integer primary key,
  file_id integer not null references statute_file (id),
  number integer not null,
  inserted integer not null,
  repeat integer not null,
  body text not null
) strict;

create index statute_article_by_number on statute_article (number, inserted);

-- Where each token stands; no text is kept here.
create virtual table posting using fts5 (
  words,
  content = '',
  contentless_delete = 1,
  detail = full,
  tokenize = 'lxq_bigram'
);

-- Pages of an encrypted file end 80 bytes early.
insert into posting (posting, rank)
values ('pgsz', 3950);

-- The last import, for the room.
create table last_import (
  is_only integer primary key check (is_only = 1),
  folder text not null,
  finished_at integer not null,
  report text not null
) strict;

-- 同一当事人: marks of the street's platforms, requests for contact and their answers.

create table blind_mark (
  id blob primary key,
  scope blob not null,
  platform_id blob,
  mark text,
  created_at integer not null,
  changed_at integer not null
) strict;

-- A mark that was erased holds nothing any more.
create index blind_mark_by_mark on blind_mark (mark) where mark is not null;

create table contact_request (
  id blob primary key,
  scope blob not null,
  from_platform_id blob,
  to_platform_id blob,
  dispute_id blob,
  copy_id blob,
  origin_id blob,
  number text,
  mark text,
  message text,
  asked_by blob,
  asked_at integer,
  answer text,
  answered_by blob,
  answered_at integer,
  created_at integer not null,
  changed_at integer not null
) strict;

create index contact_request_by_dispute on contact_request (dispute_id);

create table contact_answer (
  id blob primary key,
  scope blob not null,
  request_id blob,
  from_platform_id blob,
  text text,
  answered_by blob,
  answered_at integer,
  created_at integer not null,
  changed_at integer not null
) strict;

create index contact_answer_by_request on contact_answer (request_id);

-- Requests that arrived here, not those that this desk only put into another platform's scope.
create view contact_here as
select *
from contact_request
where origin_id is not null
  and (
    not exists (select 1 from street_register where is_own = 1)
    or exists (select 1 from street_secret where is_own = 1)
    or exists (
      select 1
      from scope_identity
      where name in (
        'office',
        lower(
          substr(hex(contact_request.scope), 1, 8) || '-' || substr(hex(contact_request.scope), 9, 4)
          || '-' || substr(hex(contact_request.scope), 13, 4) || '-'
          || substr(hex(contact_request.scope), 17, 4) || '-'
          || substr(hex(contact_request.scope), 21)
        )
      )
    )
  );

-- Marks once worked out, which takes a while each. Local, not journalled; `number_key` is itself a keyed
-- hash, and a number of no open matter is dropped at the next exchange.
create table known_mark (
  number_key blob primary key,
  mark text not null
) strict;

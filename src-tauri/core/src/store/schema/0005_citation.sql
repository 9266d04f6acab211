-- 引用的法条: the cited text and its version, whatever the statute library holds later.
create table citation (
  id blob primary key,
  scope blob not null,
  subject_kind text,
  subject_id blob,
  statute_title text,
  version_on text,
  article_no text,
  article_text text,
  article_ref text,
  in_force_on text,
  position integer,
  cited_at integer,
  cited_by blob,
  is_removed integer check (is_removed in (0, 1)),
  created_at integer not null,
  changed_at integer not null
) strict;

create index citation_by_subject on citation (subject_id);

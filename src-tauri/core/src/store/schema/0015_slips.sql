-- 转办单 between platforms: the slip in the receiver's scope, the answers in the sender's.

alter table referral add column slip_id blob;

create table slip (
  id blob primary key,
  scope blob not null,
  referral_id blob,
  referred_kind text,
  from_platform_id blob,
  to_platform_id blob,
  letter_no text,
  reason text,
  content text,
  parties text,
  has_consent integer check (has_consent in (0, 1)),
  sent_at integer,
  sent_by blob,
  due_on text,
  is_joint integer check (is_joint in (0, 1)),
  lead_body text,
  taking_part text,
  urged_count integer,
  withdrawn_at integer,
  status text,
  accepted_at integer,
  responsible_id blob,
  returned_at integer,
  return_reason text,
  result text,
  finished_at integer,
  subject_kind text,
  subject_id blob,
  created_at integer not null,
  changed_at integer not null
) strict;

create index slip_by_subject on slip (subject_id);

create table slip_answer (
  id blob primary key,
  scope blob not null,
  referral_id blob,
  from_platform_id blob,
  reply text,
  answered_at integer,
  answered_by blob,
  responsible_id blob,
  docket_no text,
  text text,
  created_at integer not null,
  changed_at integer not null
) strict;

create index slip_answer_by_referral on slip_answer (referral_id);

create index slip_by_due_on on slip (due_on);

-- Slips that arrived here, not those that this desk only put into another platform's scope: it holds no
-- key to that. A casebook without a street, and the street's office, open all.
create view slip_here as
select *
from slip
where not exists (select 1 from street_register where is_own = 1)
  or exists (select 1 from street_secret where is_own = 1)
  or exists (
    select 1
    from scope_identity
    where name in (
      'office',
      lower(
        substr(hex(slip.scope), 1, 8) || '-' || substr(hex(slip.scope), 9, 4) || '-'
        || substr(hex(slip.scope), 13, 4) || '-' || substr(hex(slip.scope), 17, 4) || '-'
        || substr(hex(slip.scope), 21)
      )
    )
  );

-- Referrals as they stand, with what was answered from elsewhere, and the slips that arrived as what
-- came in. Everything that is shown of referrals is read here.
create view referral_now as
select
  referral.id,
  referral.scope,
  referral.subject_kind,
  referral.subject_id,
  referral.direction,
  referral.channel,
  referral.from_platform_id,
  referral.from_body,
  referral.to_platform_id,
  referral.to_body,
  referral.outside_no,
  referral.letter_no,
  referral.contact,
  referral.reason,
  referral.content,
  referral.has_consent,
  referral.sent_at,
  referral.sent_by,
  referral.due_on,
  coalesce(last.reply, referral.status) as status,
  coalesce(
    (select min(answered_at) from slip_answer
     where referral_id = referral.id and from_platform_id = referral.to_platform_id
       and reply = 'accepted' and last.id is not null),
    referral.accepted_at) as accepted_at,
  coalesce(
    (select responsible_id from slip_answer
     where referral_id = referral.id and from_platform_id = referral.to_platform_id
       and reply = 'accepted' and last.id is not null
     order by answered_at desc, id desc limit 1),
    referral.responsible_id) as responsible_id,
  coalesce(iif(last.reply = 'returned', last.answered_at, null), referral.returned_at)
    as returned_at,
  coalesce(iif(last.reply = 'returned', last.text, null), referral.return_reason)
    as return_reason,
  coalesce(iif(last.reply = 'finished', last.text, null), referral.result) as result,
  coalesce(iif(last.reply = 'finished', last.answered_at, null), referral.finished_at)
    as finished_at,
  referral.urged_count,
  referral.is_joint,
  referral.lead_body,
  referral.taking_part,
  referral.slip_id,
  0 as is_slip
from referral
-- What the receiver said last; only the platform to which a referral went answers it. A return or a
-- result goes before an acceptance, whatever the clocks of two desks say.
left join slip_answer as last on last.id = (
  select one.id
  from slip_answer as one
  where referral.slip_id is not null
    and one.referral_id = referral.id
    and one.from_platform_id = referral.to_platform_id
    and one.reply <> 'opened'
  order by one.reply = 'accepted', one.answered_at desc, one.id desc
  limit 1
)
union all
select
  id,
  scope,
  subject_kind,
  subject_id,
  'in',
  'platform',
  from_platform_id,
  null,
  to_platform_id,
  null,
  null,
  letter_no,
  null,
  reason,
  content,
  has_consent,
  sent_at,
  sent_by,
  due_on,
  coalesce(status, iif(withdrawn_at is null, 'sent', 'withdrawn')),
  accepted_at,
  responsible_id,
  returned_at,
  return_reason,
  result,
  finished_at,
  urged_count,
  is_joint,
  lead_body,
  taking_part,
  null,
  1
from slip_here;

select
  dispute.id,
  dispute.closed_on,
  dispute.outcome,
  dispute.mediator_ids,
  dispute.difficulty_grade,
  dispute.dispute_type,
  coalesce(dispute.is_difficult, 0),
  max(coalesce(dispute.amount_fen, 0), coalesce(agreement.amount_fen, 0)),
  cast(max(0, coalesce(julianday(dispute.closed_on) - julianday(dispute.accepted_on), 0)) as integer),
  coalesce(agreement.form = 'oral', 0),
  (
    select count(*)
    from dispute_party
    join party on party.id = dispute_party.party_id
    where dispute_party.dispute_id = dispute.id
      and coalesce(dispute_party.is_removed, 0) = 0
  ),
  (
    select count(*)
    from mediation_session
    where mediation_session.dispute_id = dispute.id
      and mediation_session.result not in ('scheduled', 'cancelled')
  )
from dispute
left join agreement on agreement.id = dispute.agreement_id
where dispute.status = 'closed'
  and dispute.closed_on between :from and :to
  and (:platform is null or dispute.scope = :platform)
  and (
    :committee is null
    or dispute.scope in (select id from platform where committee_id = :committee)
  )
order by dispute.closed_on, dispute.id

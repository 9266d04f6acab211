select
  dispute.id as dispute_id,
  dispute.scope as scope,
  dispute.registered_on as registered_on,
  case when dispute.status = 'closed' then dispute.closed_on end as closed_on,
  coalesce(dispute.dispute_type, '') as dispute_type,
  coalesce(dispute.mediation_kind, 'peoples') as mediation_kind,
  dispute.source as source,
  (select count(*) from dispute_party
    where dispute_party.dispute_id = dispute.id and dispute_party.is_removed is not 1) as people_count,
  dispute.outcome as outcome,
  coalesce(dispute.is_difficult, 0) as is_difficult,
  coalesce(agreement.amount_fen, dispute.amount_fen, 0) as amount_fen,
  agreement.form as form,
  agreement.effective_on is not null as has_effect,
  (select count(*) from performance_item as item
    where item.agreement_id = dispute.agreement_id and item.dispute_id = dispute.id
    and item.is_removed is not 1) as promised_count,
  (select count(*) from performance_item as item
    where item.agreement_id = dispute.agreement_id and item.dispute_id = dispute.id
    and item.is_removed is not 1
    and (
      exists (select 1 from performance
        where performance.item_id = item.id and performance.dispute_id = dispute.id
        and performance.is_complete = 1)
      or (coalesce(item.amount_fen, 0) > 0 and item.amount_fen <= coalesce(
        (select sum(performance.amount_fen) from performance
          where performance.item_id = item.id and performance.dispute_id = dispute.id), 0))
    )) as fulfilled_count,
  exists (select 1 from judicial_confirmation
    where judicial_confirmation.dispute_id = dispute.id
    and judicial_confirmation.result is not 'waived') as is_confirmation_applied,
  exists (select 1 from judicial_confirmation
    where judicial_confirmation.dispute_id = dispute.id
    and judicial_confirmation.result = 'confirmed') as is_confirmed,
  dispute.prevented as prevented,
  coalesce(dispute.prevented_people, 0) as prevented_people_count
from dispute
left join agreement on agreement.id = dispute.agreement_id and agreement.dispute_id = dispute.id
where dispute.accepted_on is not null

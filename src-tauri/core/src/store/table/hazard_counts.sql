select
  count(*) filter (where status = 'lead'),
  count(*) filter (where status = 'open'),
  count(*) filter (where status = 'handling'),
  count(*) filter (where status = 'handling' and due_on < :today),
  count(*) filter (where status = 'resolved'),
  count(*) filter (where status = 'contained'),
  count(*) filter (where status in ('resolved', 'contained') and next_review_on <= :today),
  count(*) filter (where status in ('resolved', 'contained') and next_review_on < :today),
  count(*) filter (where status in ('resolved', 'contained')
    and next_review_on > :today and next_review_on <= :soon),
  count(*) filter (where risk_level in ('red', 'orange')
    and status in ('lead', 'open', 'handling', 'resolved', 'contained')),
  count(*) filter (where status = 'closed'),
  count(*)
from hazard
where :platform is null or scope = :platform

-- The day by which a confirmed agreement may be enforced is looked for by the calendar.
create index judicial_confirmation_by_enforcement on judicial_confirmation (enforcement_due_on)
where enforcement_due_on is not null;
create index performance_item_by_agreement on performance_item (agreement_id);

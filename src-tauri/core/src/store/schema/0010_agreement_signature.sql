-- Signatures of a written agreement, drawn on the screen: of which party, by whom, and of which text.

alter table signature add column dispute_id blob;
alter table signature add column agreement_id blob;
alter table signature add column party_id blob;
alter table signature add column person_id blob;
alter table signature add column text_hash text;

create index signature_by_dispute on signature (dispute_id);

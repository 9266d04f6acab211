-- Time limits: the court's procedure, the length in force at acceptance, what was added to it, and
-- when it rested.
alter table dispute add column court_procedure text;
alter table dispute add column time_limit text;
alter table dispute add column extension_days integer;
alter table dispute add column pauses text;
alter table dispute add column suspension_reason text;
alter table dispute add column suspension_note text;

-- Decisions by day, for the samples that an inspectorate draws.
create index journal_decisions on journal (occurred_on)
 where type = 'nl.asielketen.case.decision-made';

-- Who applies together.
create index person_by_family on person (family_id) where family_id is not null;

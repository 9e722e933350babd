-- Decisions by day, for the samples that an inspectorate draws.
create index journal_decisions on journal (occurred_on)
 where type = 'nl.asielketen.case.decision-made';

-- A decision that was put on another day is a decision of that day: a sample looks through the cases with a correction. A file
-- of its own: whoever makes an index keeps writers from the table until the transaction ends.
create index journal_corrections on journal (part, subject_id) where type = 'nl.asielketen.case.fact-corrected';

-- What an auditor asked, who reads across partners: method, path and query. Empty for anybody else, whose reading is told
-- by its action and subjects.
alter table access_log add column question text;

create index access_log_of_auditors on access_log (at, id) where question is not null;

create or replace view access_log_line as
select part, id, at, client_id, organisation, oin, employee, action, outcome,
       unnest(subjects) as subject, trace_id, transaction_id, question
  from access_log;

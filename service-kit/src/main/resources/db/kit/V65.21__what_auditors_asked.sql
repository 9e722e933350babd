-- What an auditor asked, who reads across partners: method, path and query. Empty for anybody else, whose reading is told
-- by its action and subjects.
alter table access_log add column question text;

-- Where their lines are. Not an index of the log, which is long: while one is made nobody could write to it, and so nobody read.
create table auditor_reading (
  at   timestamptz not null,
  id   uuid        not null,
  part smallint    not null,
  primary key (at, id)
);
grant select, insert on auditor_reading to ${serviceRole};

create or replace view access_log_line as
select part, id, at, client_id, organisation, oin, employee, action, outcome,
       unnest(subjects) as subject, trace_id, transaction_id, question
  from access_log;

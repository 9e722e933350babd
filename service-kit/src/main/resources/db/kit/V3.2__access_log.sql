-- Who saw or touched whose data: one row per action, with all its subjects. Never changed.
create table access_log (
  part           smallint    not null,
  id             uuid        not null,
  at             timestamptz not null,
  client_id      text        not null,
  organisation   text        not null,
  oin            text        not null,
  employee       text,
  action         text        not null,
  outcome        text        not null,
  subjects       uuid[]      not null,
  trace_id       text,
  transaction_id text,
  primary key (part, id)
);

create index access_log_by_subject on access_log using gin (subjects);

create view access_log_line as
select part, id, at, client_id, organisation, oin, employee, action, outcome,
       unnest(subjects) as subject, trace_id, transaction_id
  from access_log;

grant select, insert on access_log to ${serviceRole};
grant select on access_log_line to ${serviceRole};

-- Walks through all cases that an operator asked for, so that nobody takes part in one by no fact that counts. They go
-- by partition and case; `part` and `case_id` are the last that was looked at.
create table partner_repair (
  repair_id    uuid        primary key,
  state        text        not null check (state in ('RUNNING', 'DONE')),
  organisation text        not null,
  client       text        not null,
  employee     text,
  reason       text,
  source       text,
  ordered_at   timestamptz not null,
  finished_at  timestamptz,
  part         integer     not null default 0,
  case_id      uuid        not null default '00000000-0000-0000-0000-000000000000',
  seen         bigint      not null default 0,
  repaired     bigint      not null default 0,
  passed_over  bigint      not null default 0
);
-- one at a time
create unique index partner_repair_running on partner_repair (state) where state = 'RUNNING';

grant select, insert, update on partner_repair to ${serviceRole};

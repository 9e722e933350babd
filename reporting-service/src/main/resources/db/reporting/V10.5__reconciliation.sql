-- Reconciliations of the read model with its sources: what was compared, and what was not right.
create table reconciliation (
  id            uuid        primary key,
  state         text        not null check (state in ('REQUESTED', 'RUNNING', 'DONE', 'FAILED')),
  reason        text        not null,
  repair        boolean     not null,
  business_date date        not null,
  requested_at  timestamptz not null,
  started_at    timestamptz,
  finished_at   timestamptz,
  holder        text,
  lease_until   timestamptz,
  detail        text
);
create unique index reconciliation_one_at_a_time
    on reconciliation ((true)) where state in ('REQUESTED', 'RUNNING');
create index reconciliation_by_age on reconciliation (requested_at, id);

-- One row per partition and layer: through which number, and the sums of both sides.
create table reconciliation_part (
  part           integer not null,
  reconciliation uuid    not null references reconciliation on delete cascade,
  layer          text    not null,
  through_seq    bigint  not null,
  records        bigint  not null,
  source_sum     text    not null,
  expected_sum   text    not null,
  found_sum      text    not null,
  back_dated     bigint  not null,
  primary key (part, reconciliation, layer)
);

create table reconciliation_discrepancy (
  part           integer not null,
  reconciliation uuid    not null references reconciliation on delete cascade,
  number         integer not null,
  layer          text    not null,
  kind           text    not null,
  seq            bigint,
  subject_id     uuid,
  repaired_at    timestamptz,
  primary key (part, reconciliation, number)
);

grant select, insert, update on reconciliation to ${serviceRole};
grant select, insert, delete on reconciliation_part, reconciliation_discrepancy to ${serviceRole};

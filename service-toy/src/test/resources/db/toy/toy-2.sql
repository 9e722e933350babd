-- One row per event, so that an event that is applied twice breaks the primary key.
create table toy_event (
  part       integer not null,
  source     text    not null,
  seq        bigint  not null,
  subject_id uuid    not null,
  version    integer not null,
  payload    text,
  primary key (part, source, seq)
);

create table toy_subject (
  part       integer not null,
  subject_id uuid    not null,
  events     integer not null,
  total      bigint  not null,
  primary key (part, subject_id)
);

-- another release
create table toy_progress (
  part      integer primary key,
  processed bigint  not null
);

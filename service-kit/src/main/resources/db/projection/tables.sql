-- The kit's own tables of a projection; they live and die with the tables of the service.

create table projection_position (
  part          integer not null,
  source        text    not null,
  generation    integer not null default 0,
  applied_seq   bigint  not null default 0,
  last_event_id uuid,
  journalled_at timestamptz,
  kafka_offset  bigint,
  known_through timestamptz,
  processed_seq bigint,
  primary key (part, source)
) with (fillfactor = 20);

create table parked_case (
  part         integer     not null,
  subject_id   uuid        not null,
  source       text        not null,
  since        timestamptz not null,
  reason       text        not null,
  release      text        not null,
  seen_version integer     not null,
  primary key (part, subject_id)
);

create index parked_case_by_subject on parked_case (subject_id);

create table dead_letter (
  part        integer     not null,
  source      text        not null,
  seq         bigint      not null,
  event_id    uuid        not null,
  type        text        not null,
  subject_id  uuid        not null,
  version     integer     not null,
  reason      text        not null,
  parked_at   timestamptz not null,
  resolved_at timestamptz,
  primary key (part, source, seq)
);

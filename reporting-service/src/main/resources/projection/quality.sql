-- The days of each case that tell of quality: decisions, decisions taken back, judgments.
create table quality_step (
  part             integer     not null,
  subject_id       uuid        not null,
  known_from       timestamptz not null,
  known_to         timestamptz not null,
  on_day           date        not null,
  decisions        smallint    not null,
  second_read      smallint    not null,
  again            boolean     not null,
  interviews       smallint    not null,
  withdrawn        smallint    not null,
  judged           smallint    not null,
  annulled         smallint    not null,
  settlement       text,
  authority_level  text,
  nationality      text,
  application_kind text,
  track            text,
  unit             text
);
create index quality_step_subject on quality_step (part, subject_id);
create index quality_step_day on quality_step (on_day);

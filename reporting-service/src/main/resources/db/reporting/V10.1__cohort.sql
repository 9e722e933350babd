-- Frozen cohorts: tables of commands, never rebuilt.
create table cohort (
  code           text        primary key,
  name_nl        text        not null,
  name_en        text        not null,
  definition     text        not null,
  as_of          date        not null,
  known_at       timestamptz not null,
  lodged_before  date,
  exclude_tracks text[]      not null,
  exclude_units  text[]      not null,
  members        bigint      not null,
  asked          text        not null,
  frozen_at      timestamptz not null
);
comment on column cohort.asked is 'the request as it was understood; a repeat must be the same';

create table cohort_member (
  part       integer not null,
  cohort     text    not null references cohort,
  subject_id uuid    not null,
  primary key (part, cohort, subject_id)
);
create index cohort_member_cohort on cohort_member (cohort);

grant select, insert on cohort, cohort_member to ${serviceRole};

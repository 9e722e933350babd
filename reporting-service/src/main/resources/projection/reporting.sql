-- What is known of each case, as received: the fold starts from here.
create table case_fact (
  part        integer     not null,
  seq         bigint      not null,
  subject_id  uuid        not null,
  version     integer     not null,
  recorded_at timestamptz not null,
  payload     text        not null,
  primary key (part, seq)
);
create index case_fact_subject on case_fact (part, subject_id);

create table case_determination (
  part       integer     not null,
  seq        bigint      not null,
  subject_id uuid        not null,
  known_from timestamptz not null,
  payload    text        not null,
  primary key (part, seq)
);
create index case_determination_subject on case_determination (part, subject_id);

-- Notices of default, court terms and penalties, as published.
create table case_penalty (
  part        integer     not null,
  seq         bigint      not null,
  subject_id  uuid        not null,
  recorded_at timestamptz not null,
  type        text        not null,
  occurred_on date        not null,
  payload     text        not null,
  primary key (part, seq)
);
create index case_penalty_subject on case_penalty (part, subject_id);

-- Suspensions of terms, as published: a clock says that it stands still, not since when.
create table case_suspension (
  part        integer     not null,
  seq         bigint      not null,
  subject_id  uuid        not null,
  recorded_at timestamptz not null,
  type        text        not null,
  occurred_on date        not null,
  payload     text        not null,
  primary key (part, seq)
);
create index case_suspension_subject on case_suspension (part, subject_id);

-- Who takes part in a case now.
create table case_partner (
  part       integer not null,
  subject_id uuid    not null,
  partner    text    not null,
  primary key (part, subject_id, partner)
);

-- The backlog, and nothing else is true: for each case, day and moment of knowledge one row.
-- reach and anchor bound the search: see docs/decisions/0006.
create table backlog_interval (
  part                 integer     not null,
  subject_id           uuid        not null,
  reach                smallint    not null,
  anchor               date        not null,
  valid_from           date        not null,
  valid_to             date        not null,
  known_from           timestamptz not null,
  known_to             timestamptz not null,
  stage                text        not null, -- of a case that was opened again, where it stood before it ended
  track                text,
  application_kind     text,
  nationality          text,
  partner              text,
  unit                 text,
  sex                  text,
  age_band             text,
  unaccompanied_minor  boolean,
  family_size_band     text,
  reception_location   text,
  waiting_for          text,
  made_on              date        not null,
  lodged_on            date,
  settled_on           date,
  term_code            text,
  clock_state          text,
  term_started_on      date,
  due_on               date,
  settlement           text,
  authority_level      text,
  decisions            smallint    not null,
  withdrawn            smallint    not null,
  interviews           smallint    not null,
  judged               smallint    not null,
  annulled             smallint    not null
)
-- A question is answered from an index alone where the pages of the table are known to be visible to all. A vacuum
-- notes that: soon after they were written, because what is asked most is what changed last.
with (
  autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_scale_factor = 0.01,
  autovacuum_vacuum_insert_threshold = 20000, autovacuum_vacuum_insert_scale_factor = 0.01
);
create index backlog_interval_subject on backlog_interval (part, subject_id);
-- all that a question may need of an open case: it is answered from here, where the rows of a stock lie side by side.
-- Both times are part of the key: a row of another time is passed over in the index, before it is taken apart.
create index backlog_interval_open on backlog_interval (reach, anchor, valid_from, valid_to, known_from, known_to)
  include (part, subject_id, stage, track, application_kind, nationality, partner, unit, sex, age_band,
           unaccompanied_minor, family_size_band, reception_location, waiting_for, made_on, lodged_on, settled_on,
           term_code, clock_state, term_started_on, due_on, settlement)
  where settled_on is null;
create index backlog_interval_after_decision on backlog_interval (reach, anchor)
  where stage in ('OBJECTION', 'APPEAL', 'FURTHER_APPEAL', 'DEPARTURE');
-- what begins or ends within some days: a case is written as a whole, so most rows of one time lie near each other
create index backlog_interval_changing on backlog_interval
  using brin (valid_from date_minmax_multi_ops, valid_to date_minmax_multi_ops)
  with (pages_per_range = 32, autosummarize = on);
-- what was settled on a day: the row that begins with it
create index backlog_interval_settled on backlog_interval (settled_on) where valid_from = settled_on;
-- how a case stands of which a decision does not stand any more: it is open again, was decided once more, or ended
-- otherwise since. Few do: whoever asks which decisions were undone reads these, and not all that were made.
create index backlog_interval_undone on backlog_interval (valid_from, valid_to, known_from, known_to)
  include (part, subject_id, settled_on)
  where decisions > 0 and (settled_on is null or decisions > 1
    or settlement in ('WITHDRAWN', 'LAPSED', 'UNEXPLAINED', 'TRANSFERRED', 'UNSTATED'));

-- What is known of each case, and the board of clocks that still run. Made from the journal of
-- case-service alone; what this service itself determined stands in its journal.

create table case_fact (
  part        integer     not null,
  case_id     uuid        not null,
  version     integer     not null,
  recorded_at timestamptz not null,
  event       text        not null,
  primary key (part, case_id, version)
);

-- evaluated_under: the rule book that its clocks were last computed with; empty: not yet, and then
-- what follows is not known either. made_on … waiting_for: where the case stands by all that is
-- known now; partner and unit: who has it on the desk;
-- awaited: the days at whose end it awaited its first decision; lodged_first, lodged_last: of all
-- days of lodging that were ever told, by which a change of law finds the cases it reaches;
-- wakes_on: the next day on which, without news, something is said about the case.
create table case_board (
  part            integer not null,
  case_id         uuid    not null,
  seen_version    integer not null,
  evaluated_under text    not null,
  made_on         date,
  registered_on   date,
  lodged_on       date,
  kind            text,
  track           text,
  stage           text, -- of a case that was opened again, the one at which it stood before it ended
  nationality     text,
  partner         text,
  unit            text,
  waiting_for     text,
  awaited         datemultirange,
  lodged_first    date,
  lodged_last     date,
  wakes_on        date,
  primary key (part, case_id)
) with (fillfactor = 80);

create index case_board_evaluated on case_board (part, evaluated_under);

create index case_board_wakes on case_board (part, wakes_on);

-- Clocks of cases that still wait for their decision. listed_on: by which the work list is sorted;
-- partners: who takes part in the case, so that the list is read from one index in its own order.
create table case_clock (
  part       integer not null,
  case_id    uuid    not null,
  clock      text    not null,
  rule       text    not null,
  state      text    not null,
  started_on date,
  due_on     date,
  listed_on  date    not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
  partners   text[]  not null,
  primary key (part, case_id, clock)
);

create index case_clock_listed on case_clock (listed_on, case_id, clock);

create table case_partner (
  part    integer not null,
  case_id uuid    not null,
  partner text    not null,
  primary key (part, case_id, partner)
);

-- Under which records the applicant of a case is known; two of one case are of one person.
create table case_applicant (
  part      integer not null,
  case_id   uuid    not null,
  person_id uuid    not null,
  primary key (part, case_id, person_id)
);

create index case_applicant_person on case_applicant (person_id);

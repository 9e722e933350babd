-- One row per case: how it stands after its last fact. The journal can rebuild every column.
create table asylum_case (
  part             integer not null,
  case_id          uuid    not null,
  version          integer not null,
  standing         jsonb   not null,
  stage            text    not null,
  responsible      text    not null,
  participants     text[]  not null,
  application_kind text    not null,
  unit             text,
  track            text,
  made_on          date,
  registered_on    date,
  lodged_on        date,
  location         text,
  waiting_for      text,
  latest_on        date    not null,
  person_id        uuid    not null,
  applicant        jsonb   not null,
  primary key (part, case_id)
) with (fillfactor = 80);
create index asylum_case_of_person on asylum_case (person_id);

-- Which partners take part, for the lists of a partner; `asylum_case.participants` turned round.
create table case_partner (
  part    integer not null,
  case_id uuid    not null,
  partner text    not null,
  primary key (part, case_id, partner)
);
create index case_partner_list on case_partner (partner, case_id);

grant select, insert, update on asylum_case to ${serviceRole};
grant select, insert, delete on case_partner to ${serviceRole};

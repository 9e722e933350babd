-- When penalties began, ended and were paid, as it was said: the rows of case_shift that say so, in
-- columns, for questions across cases. Never changed, never rebuilt.
create table case_penalty (
  part        integer     not null,
  case_id     uuid        not null,
  version     integer     not null,
  recorded_at timestamptz not null,
  said        text        not null check (said in ('STARTED', 'ENDED', 'PAID')),
  penalty_id  uuid        not null,
  occurred_on date        not null,
  kind        text,
  person_id   uuid,
  notice_id   uuid,
  ruling_id   uuid,
  per_day     numeric,
  maximum     numeric,
  amount      numeric,
  primary key (part, case_id, version)
);

create index case_penalty_started on case_penalty (penalty_id, case_id) where said = 'STARTED';

grant select, insert on case_penalty to ${serviceRole};

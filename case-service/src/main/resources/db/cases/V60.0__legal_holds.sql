-- What keeps a case whatever its period. `explanation` is free text and goes with the case; the journal keeps
-- that there was a hold, on what ground and by whom.
create table legal_hold (
  part          integer     not null,
  case_id       uuid        not null,
  number        integer     not null,
  hold_id       uuid        not null,
  ground        text        not null,
  explanation   text,
  holds_from    date        not null,
  holds_until   date,
  organisation  text        not null,
  employee      text,
  placed_at     timestamptz not null,
  released_at   timestamptz,
  released_by   text,
  primary key (part, case_id, number)
);

grant select, insert, update (released_at, released_by) on legal_hold to ${serviceRole};

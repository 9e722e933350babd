-- The penalties of each case, for as long as each was known to be so; one ruling can stand in more
-- cases, and is one amount. Those that are only expected stand here too: word says on whose word they cost (see Charge.Word).
create table penalty_charge (
  part       integer     not null,
  subject_id uuid        not null,
  known_from timestamptz not null,
  known_to   timestamptz not null,
  kind       text        not null,
  penalty_id uuid        not null,
  ruling_id  uuid,
  person_id  uuid,
  word       text        not null,
  caused_on  date        not null,
  first_day  date        not null,
  last_day   date,
  growth     text        not null,
  maximum    numeric     not null
);
create index penalty_charge_subject on penalty_charge (part, subject_id);

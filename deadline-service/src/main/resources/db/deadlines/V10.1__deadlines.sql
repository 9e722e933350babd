-- The rule book that is in use: one row. Whoever evaluates a case reads it for share, so that a new
-- book waits for evaluations under the old one, and none follows.
create table rule_book (
  single       boolean     primary key default true check (single),
  version      text        not null,
  activated_at timestamptz not null
);

-- Every book that was ever in use: an old one does not come back by itself.
create table rule_book_seen (
  version       text        primary key,
  first_seen_at timestamptz not null
);

-- What was journalled about each case: its clocks by moment of knowledge. As good as the journal,
-- and never rebuilt.
create table determined (
  part     integer not null,
  case_id  uuid    not null,
  version  integer not null,
  moments  text    not null,
  primary key (part, case_id)
) with (fillfactor = 80);

grant select, insert, update on rule_book, determined to ${serviceRole};
grant select, insert on rule_book_seen to ${serviceRole};

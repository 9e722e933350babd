-- Amendments of the law that were decided here: decrees, withdrawals, moratoria, equated days. A
-- proposal has no number; the applied ones are numbered in the order in which they count, and that
-- number stands in the version of the rule book after a plus sign.
create table law_change (
  position    bigint      generated always as identity primary key,
  id          uuid        not null unique,
  content     text        not null,
  proposed_at timestamptz not null,
  number      integer     unique,
  known_from  timestamptz,
  rule_book   text,
  cases       bigint,
  finished_at timestamptz,
  check ((number is null) = (known_from is null))
);

grant select, insert, update on law_change to ${serviceRole};

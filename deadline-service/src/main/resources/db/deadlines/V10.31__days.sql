-- How far each partition is in the course of days: of every day up to this one everything was said.
create table day_gone_through (
  part integer primary key,
  day  date    not null
);

-- known_since: the first day of which anything is said about the case; said: which last days were
-- said to come near or to have passed. They stand with what was journalled, and are as good as it.
alter table determined
  add column known_since date not null default current_date,
  add column said        text not null default '[]';

alter table determined alter column known_since drop default;

grant select, insert, update on day_gone_through to ${serviceRole};

-- What was told to everybody, as it was told: written once, and never changed. A correction is another edition, with
-- its reason.
create table publication (
  dataset      text        not null,
  period       text        not null,
  edition      integer     not null check (edition > 0),
  known_at     timestamptz not null,
  published_at timestamptz not null,
  definitions  text[]      not null,
  policy       text        not null,
  reason       text,
  content      text        not null,
  checksum     text        not null,
  primary key (dataset, period, edition),
  check ((edition = 1) = (reason is null))
);
comment on column publication.content is 'the lines as they were told, as JSON';
comment on column publication.checksum is 'SHA-256, in hexadecimal, of the edition and its content';
create index publication_by_age on publication (published_at, dataset, period, edition);

create trigger append_only before update or delete or truncate on publication
  for each statement execute function journal_is_append_only();

grant select, insert on publication to ${serviceRole};

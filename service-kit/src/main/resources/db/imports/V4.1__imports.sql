-- Deliveries of many lines at once. For services that take them in: db/imports among the locations.
create table import_job (
  import_id      uuid        primary key,
  organisation   text        not null,
  client         text        not null,
  employee       text,
  migration      boolean     not null,
  restatement    boolean     not null,
  dry_run        boolean     not null,
  state          text        not null
    check (state in ('RECEIVING', 'SPOOLED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  chunks         integer     not null default 0,
  lines          bigint      not null default 0,
  bytes          bigint      not null default 0,
  done_chunks    integer     not null default 0,
  taken          bigint      not null default 0,
  already_taken  bigint      not null default 0,
  refused        bigint      not null default 0,
  events         bigint      not null default 0,
  attempts       integer     not null default 0,
  failure        text,
  failure_detail text,
  failed_line    bigint,
  received_at    timestamptz not null,
  started_at     timestamptz,
  finished_at    timestamptz,
  epoch          bigint      not null default 0,
  lease_until    timestamptz not null default '-infinity'
) with (fillfactor = 50);
create index import_job_open on import_job (received_at)
  where state in ('RECEIVING', 'SPOOLED', 'RUNNING');
create index import_job_of_organisation on import_job (organisation, import_id);

-- The spool: whole lines as they were sent, dropped in the transaction that finishes them.
create table import_chunk (
  import_id  uuid    not null references import_job on delete cascade,
  chunk      integer not null,
  first_line bigint  not null,
  body       bytea   not null,
  primary key (import_id, chunk)
);
alter table import_chunk alter column body set storage external;

-- What became of each line. Codes and pointers only: never a word of the line itself.
create table import_line (
  import_id  uuid   not null,
  line       bigint not null,
  result     text   not null check (result in ('TAKEN', 'ALREADY_TAKEN', 'REFUSED')),
  subject_id uuid,
  reason     text,
  detail     text,
  primary key (import_id, line)
);
create index import_refusal on import_line (import_id, line) where result = 'REFUSED';

-- What was delivered for a subject before, so that the same content is recognised.
create table delivered_content (
  part       integer not null,
  subject_id uuid    not null,
  digest     bytea   not null,
  primary key (part, subject_id, digest)
);

-- What a dry run would have taken so far, by what it is about; gone when the dry run is.
create table import_rehearsal (
  import_id uuid   not null,
  about     text   not null,
  line      bigint not null,
  digest    bytea  not null,
  content   text   not null,
  primary key (import_id, about, line)
);

-- How the columns of an organisation's tables become lines. Never changed.
create table import_mapping (
  mapping_id   uuid        primary key,
  organisation text        not null,
  mapping      text        not null,
  made_at      timestamptz not null
);
create index import_mapping_of_organisation on import_mapping (organisation, mapping_id);

-- Figures that were published, and the moment of knowledge on which they rest.
create table figures_published (
  publication_id uuid        primary key,
  known_at       timestamptz not null,
  figures        text        not null,
  told_by        text        not null,
  told_at        timestamptz not null
);
create index figures_published_last on figures_published (known_at);

grant select, insert on import_mapping, figures_published to ${serviceRole};
grant select, insert, update, delete on import_job to ${serviceRole};
grant select, insert, delete on import_chunk, import_rehearsal to ${serviceRole};
grant select, insert on import_line, delivered_content to ${serviceRole};

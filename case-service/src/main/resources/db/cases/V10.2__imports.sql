-- How the sources of an organisation name their cases. `part` is spread over the reference itself.
create table source_reference (
  part         integer not null,
  organisation text    not null,
  source       text    not null,
  source_ref   text    not null,
  case_id      uuid    not null,
  primary key (part, organisation, source, source_ref)
);

-- What was delivered for a case before, so that the same content is recognised.
create table case_delivery (
  part    integer not null,
  case_id uuid    not null,
  digest  bytea   not null,
  primary key (part, case_id, digest)
);

create table import_job (
  import_id     uuid        primary key,
  organisation  text        not null,
  client        text        not null,
  employee      text,
  migration     boolean     not null,
  dry_run       boolean     not null,
  state         text        not null check (state in ('RECEIVING', 'SPOOLED', 'RUNNING', 'DONE', 'FAILED')),
  chunks        integer     not null default 0,
  lines         bigint      not null default 0,
  bytes         bigint      not null default 0,
  done_chunks   integer     not null default 0,
  taken         bigint      not null default 0,
  already_taken bigint      not null default 0,
  refused       bigint      not null default 0,
  events        bigint      not null default 0,
  received_at   timestamptz not null,
  started_at    timestamptz,
  finished_at   timestamptz,
  epoch         bigint      not null default 0,
  lease_until   timestamptz not null default '-infinity'
) with (fillfactor = 50);

-- The spool: whole lines as they were sent, dropped in the transaction that finishes them.
create table import_chunk (
  import_id  uuid    not null,
  chunk      integer not null,
  first_line bigint  not null,
  body       bytea   not null,
  primary key (import_id, chunk)
);
alter table import_chunk alter column body set storage external;

-- What became of each line. Codes and pointers only: never a word of the line itself.
create table import_line (
  import_id uuid   not null,
  line      bigint not null,
  result    text   not null check (result in ('TAKEN', 'ALREADY_TAKEN', 'REFUSED')),
  case_id   uuid,
  reason    text,
  detail    text,
  primary key (import_id, line)
);
create index import_refusal on import_line (import_id, line) where result = 'REFUSED';

-- What a dry run would have taken so far; gone when it is done.
create table import_rehearsal (
  import_id  uuid   not null,
  source     text   not null,
  source_ref text   not null,
  line       bigint not null,
  digest     bytea  not null,
  events     text   not null,
  primary key (import_id, source, source_ref, line)
);

grant select, insert on source_reference, case_delivery to ${serviceRole};
grant delete on source_reference to ${serviceRole};
grant select, insert, update, delete on import_job to ${serviceRole};
grant select, insert, delete on import_chunk, import_rehearsal to ${serviceRole};
grant select, insert on import_line to ${serviceRole};

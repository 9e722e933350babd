-- What projections share across rebuilds. Their tables themselves stand in the schemas `live` and
-- `next`, which the service creates at run time and owns; a switch renames `next` to `live`.

do $$
begin
  execute format('grant create on database %I to ${serviceRole}', current_database());
end $$;

-- Which DDL the live tables were made with. One row.
create table projection_schema (
  single      boolean     primary key default true check (single),
  ddl_hash    text        not null,
  epoch       bigint      not null default 1,
  switched_at timestamptz not null
);

-- The latest life of each source that was ever seen.
create table projection_generation (
  source     text    primary key,
  generation integer not null
);

create table projection_rebuild (
  id           uuid        primary key,
  state        text        not null check (state in ('REQUESTED', 'RUNNING', 'DONE', 'FAILED')),
  reason       text        not null,
  ddl_hash     text        not null,
  requested_at timestamptz not null,
  started_at   timestamptz,
  finished_at  timestamptz,
  events       bigint      not null default 0,
  holder       text,
  lease_until  timestamptz,
  detail       text
) with (fillfactor = 50);

create unique index projection_rebuild_one_at_a_time
    on projection_rebuild ((true)) where state in ('REQUESTED', 'RUNNING');

-- Subjects whose live rows a command changed while a rebuild ran: they are folded anew at the switch.
create table projection_touched (
  part       integer not null,
  subject_id uuid    not null,
  primary key (part, subject_id)
);

grant select, insert, update on projection_schema, projection_generation, projection_rebuild to ${serviceRole};
grant select, insert, delete on projection_touched to ${serviceRole};

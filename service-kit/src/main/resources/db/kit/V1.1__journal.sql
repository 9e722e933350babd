-- The journal: audit trail and outbox at once. Rows are written once; the role of the service may
-- insert and select, nobody may update or delete. Payloads stand apart, so that they can lawfully be
-- destroyed while the chain of hashes over their digests still verifies.

-- One row per partition, which a writer locks before it reads the tail. `promised_at`: every row
-- journalled up to this moment has been numbered; later rows are journalled later. Written by the
-- heartbeat, once a second, never by a command.
create table journal_partition (
  part        integer     primary key,
  promised_at timestamptz not null default '-infinity'
) with (fillfactor = 50);

-- Restoring a source starts a new generation: insert a row here, as the owner, before the service starts.
create table source_generation (
  generation integer     primary key check (generation > 0),
  started_at timestamptz not null default now(),
  reason     text        not null
);
insert into source_generation (generation, reason) values (1, 'first installation');

create table journal (
  part           integer     not null,
  seq            bigint      not null,
  event_id       uuid        not null,
  subject_kind   text        not null,
  subject_id     uuid        not null,
  version        integer     not null,
  type           text        not null,
  audience       text        not null check (audience in ('CHAIN', 'PRIVATE')),
  occurred_on    date,
  recorded_at    timestamptz not null,
  journalled_at  timestamptz not null,
  generation     integer     not null,
  processed_seq  bigint,
  chain_digest   bytea,
  private_digest bytea,
  prev_hash      bytea       not null,
  hash           bytea       not null,
  primary key (part, seq),
  unique (part, subject_id, version)
);

-- digest in the journal = SHA-256(nonce || payload); row destroyed, nonce gone, nothing to guess at
create table journal_payload (
  part     integer not null,
  seq      bigint  not null,
  audience text    not null check (audience in ('CHAIN', 'PRIVATE')),
  nonce    bytea   not null,
  payload  text    not null,
  primary key (part, seq, audience)
);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on journal
  for each statement execute function journal_is_append_only();
create trigger append_only before update or truncate on journal_payload
  for each statement execute function journal_is_append_only();

-- Who sends which partition, and how far the topic has acknowledged it.
create table relay_lease (
  part       integer     primary key,
  holder     text,
  epoch      bigint      not null default 0,
  expires_at timestamptz not null default '-infinity',
  sent_seq   bigint      not null default 0
) with (fillfactor = 50);

-- Which processes share the partitions.
create table relay_member (
  member      text        primary key,
  alive_until timestamptz not null
) with (fillfactor = 50);

grant select, insert, update (promised_at) on journal_partition to ${serviceRole};
grant select on source_generation to ${serviceRole};
grant select, insert on journal, journal_payload to ${serviceRole};
grant select, insert, update on relay_lease to ${serviceRole};
grant select, insert, update, delete on relay_member to ${serviceRole};

-- Destruction has a role of its own: it finds rows and deletes payloads, and can do nothing else.
do $$
declare
  destruction_role text := replace('${serviceRole}', '_service', '_destruction');
begin
  if exists (select from pg_roles where rolname = destruction_role) then
    execute format('grant select (part, seq, subject_id, type, journalled_at) on journal to %I', destruction_role);
    execute format('grant select (part, seq, audience), delete on journal_payload to %I', destruction_role);
  else
    raise warning 'no role %: payloads cannot be destroyed until it exists and has its grants', destruction_role;
  end if;
end $$;

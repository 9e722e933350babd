-- The first answer to a changing request, for 72 hours. No body: nothing personal is kept here.
create table idempotency_key (
  part         smallint    not null,
  client_id    text        not null,
  key          text        not null,
  request_hash bytea       not null,
  taken_at     timestamptz not null,
  status       smallint,
  location     text,
  version      bigint,
  primary key (part, client_id, key)
);

create index idempotency_key_by_age on idempotency_key (taken_at);

grant select, insert, update, delete on idempotency_key to ${serviceRole};

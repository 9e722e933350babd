-- Who is told about events, and how far. For services with webhooks: db/webhooks among the locations.
create table webhook_subscription (
  subscription_id uuid        primary key,
  organisation    text        not null,
  client          text        not null,
  oin             text        not null,
  address         text        not null,
  types           text[]      not null,
  state           text        not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
  paused_because  text,
  -- signs; the one before it signs beside it for a while
  secret          bytea       not null,
  former_secret   bytea,
  former_until    timestamptz,
  -- per partition, up to where everything was delivered or is of no concern
  positions       bigint[]    not null,
  failures        integer     not null default 0,
  failing_since   timestamptz,
  next_attempt_at timestamptz not null,
  made_at         timestamptz not null,
  version         bigint      not null default 1,
  -- who delivers now: what was written under an older epoch does not count
  epoch           bigint      not null default 0,
  lease_until     timestamptz not null default '-infinity'
) with (fillfactor = 50);
create index webhook_subscription_due on webhook_subscription (next_attempt_at) where state = 'ACTIVE';
create index webhook_subscription_of_organisation on webhook_subscription (organisation, subscription_id);

-- What was tried, and what came of it. No payloads, and nothing that a receiver answered but its status.
create table webhook_delivery (
  delivery_id     uuid        primary key,
  subscription_id uuid        not null references webhook_subscription,
  event_id        uuid        not null,
  type            text        not null,
  position        text        not null,
  attempt         integer     not null,
  at              timestamptz not null,
  millis          integer     not null,
  outcome         text        not null
    check (outcome in ('DELIVERED', 'REFUSED', 'NO_ANSWER', 'UNREACHABLE', 'ADDRESS_FORBIDDEN')),
  status          integer
);
create index webhook_delivery_of_subscription on webhook_delivery (subscription_id, delivery_id desc);
create index webhook_delivery_by_age on webhook_delivery (at);

grant select, insert, update on webhook_subscription to ${serviceRole};
grant select, insert, delete on webhook_delivery to ${serviceRole};

-- Every word of a reviewer on two persons, by whom and why; identity_verdict keeps the last. It goes with the persons.
create table identity_verdict_said (
  said_id      bigint      generated always as identity primary key,
  one          uuid        not null,
  other        uuid        not null,
  same         boolean     not null,
  reason       text,
  organisation text        not null,
  client       text,
  employee     text,
  decided_at   timestamptz not null,
  foreign key (one, other) references identity_verdict on delete cascade
);
create index identity_verdict_said_of_one on identity_verdict_said (one, other);
create index identity_verdict_said_of_other on identity_verdict_said (other);

insert into identity_verdict_said (one, other, same, organisation, decided_at)
select one, other, same, organisation, decided_at from identity_verdict order by decided_at;

grant select, insert on identity_verdict_said to ${serviceRole};

-- Further names, in any script, and numbers that other states gave.
alter table person add column other_names jsonb;
alter table person add column foreign_ids jsonb;

-- The person this one turned out to be; null for one who stands for themselves.
alter table person add column merged_into uuid;
grant update on person to ${serviceRole};

-- Every name of every person as it is compared, under the keys by which it is found.
create table person_name (
  part         integer  not null,
  person_id    uuid     not null,
  ordinal      smallint not null,
  family       text     not null,
  given        text     not null,
  family_sound text     not null,
  given_sound  text     not null,
  pair_sound   text     not null,
  birth_date   text,
  birth_key    text,
  birth_year   integer  not null,
  sex          text     not null,
  nationality  text     not null,
  v_number     text,
  foreign_ids  text[]   not null,
  primary key (part, person_id, ordinal)
);
create index person_name_by_birth on person_name (birth_key, given_sound);
create index person_name_by_pair on person_name (pair_sound, birth_year);
create index person_name_by_family on person_name (family_sound, birth_year);
create index person_name_by_given on person_name (given_sound, birth_year);

-- Numbers of other states. `part` is spread over the number itself.
create table person_foreign_id (
  part      integer not null,
  id_key    text    not null,
  person_id uuid    not null,
  primary key (part, id_key, person_id)
);

-- What reviewers said of two persons; the smaller id stands first.
create table identity_verdict (
  one          uuid        not null,
  other        uuid        not null,
  same         boolean     not null,
  organisation text        not null,
  decided_at   timestamptz not null,
  primary key (one, other)
);

-- Which cases a merge moved, so that it can be undone.
create table person_merge (
  merge_id  uuid    primary key,
  from_id   uuid    not null,
  into_id   uuid    not null,
  cases     uuid[]  not null,
  undone    boolean not null default false
);
create index person_merge_of on person_merge (from_id) where not undone;

grant select, insert, delete on person_name to ${serviceRole};
grant select, insert, delete on person_foreign_id to ${serviceRole};
grant select, insert, update on identity_verdict, person_merge to ${serviceRole};

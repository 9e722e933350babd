-- The only tables that may hold what identifies a person, beside private payloads of the journal.
create table person (
  part                integer not null,
  person_id           uuid    not null,
  version             integer not null,
  family_id           uuid,
  v_number            text,
  family_name         text    not null,
  given_names         text,
  birth_date          text,
  sex                 text    not null,
  nationality         text    not null,
  unaccompanied_minor boolean,
  family_size         integer,
  family_ref          text,
  primary key (part, person_id)
);
create index person_by_name on person (lower(family_name));

-- Claims: a V-number belongs to one person. `part` is spread over the number itself.
create table person_number (
  part      integer not null,
  v_number  text    not null,
  person_id uuid    not null,
  primary key (part, v_number)
);

-- Families as a source names them; outside this service a family is an opaque id.
create table family (
  part         integer not null,
  organisation text    not null,
  source       text    not null,
  family_ref   text    not null,
  family_id    uuid    not null,
  primary key (part, organisation, source, family_ref)
);

grant select, insert on person, person_number, family to ${serviceRole};

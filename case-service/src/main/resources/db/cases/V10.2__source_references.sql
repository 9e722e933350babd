-- How the sources of an organisation name their cases. `part` is spread over the reference itself.
create table source_reference (
  part         integer not null,
  organisation text    not null,
  source       text    not null,
  source_ref   text    not null,
  case_id      uuid    not null,
  primary key (part, organisation, source, source_ref)
);

grant select, insert, delete on source_reference to ${serviceRole};

-- What was posted here about a case: extensions, suspensions, notices of default, court orders,
-- penalties. Written with the journal row of the same version; never changed, never rebuilt.
create table case_shift (
  part        integer     not null,
  case_id     uuid        not null,
  version     integer     not null,
  recorded_at timestamptz not null,
  event       text        not null,
  primary key (part, case_id, version)
);

grant select, insert on case_shift to ${serviceRole};

-- Who took part in a case and does no more. The fact by which (its version) is the last that the partner is shown, so
-- that it knows that what it has of the case is to go.
create table former_partner (
  part    integer not null,
  case_id uuid    not null,
  partner text    not null,
  version integer not null,
  primary key (part, case_id, partner)
);

grant select, insert, update, delete on former_partner to ${serviceRole};

-- Who registers one person and who delivers many look at each other's newcomers: the one locks this table in share mode, the
-- other in row exclusive mode. Either mode goes with itself and not with the other: registrations go on beside registrations
-- and deliveries beside deliveries. It has no rows.
create table newcomer_gate ();

grant insert, update on newcomer_gate to ${serviceRole};

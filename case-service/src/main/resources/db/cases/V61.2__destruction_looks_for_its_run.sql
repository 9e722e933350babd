-- Temporary tables, which the role of the service may make, come last: see V61.1.
alter function case_destroy(uuid, integer, uuid, date) set search_path = pg_catalog, public, pg_temp;

-- A person goes as a case does: in a run that two persons agreed on and that is being carried out. Like case_destroy this
-- is against mistakes of the service, not against whoever has the password of its role, who may write runs as well.
drop function person_destroy(integer, uuid);

create function person_destroy(wanted_run uuid, wanted_part integer, wanted_person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  gone person%rowtype;
begin
  if not exists (select from destruction_run r
                  where r.run_id = wanted_run and r.state = 'RUNNING' and r.decided_by <> r.proposed_by) then
    raise exception 'no run that two persons agreed on is carried out for %', wanted_person
      using errcode = 'insufficient_privilege';
  end if;
  if exists (select from asylum_case where person_id = wanted_person) then
    raise exception 'a case of % is left', wanted_person using errcode = 'insufficient_privilege';
  end if;
  delete from person where part = wanted_part and person_id = wanted_person returning * into gone;
  delete from person_number
   where part between 0 and 23 -- a skip scan, as for source_reference
     and v_number = gone.v_number and person_id = wanted_person;
  delete from person_name where part = wanted_part and person_id = wanted_person;
  delete from identity_verdict where one = wanted_person or other = wanted_person;
  delete from person_merge where from_id = wanted_person or into_id = wanted_person;
  delete from family f
   where f.family_id = gone.family_id
     and not exists (select from person p where p.family_id = gone.family_id);
end $$;

revoke execute on function person_destroy(uuid, integer, uuid) from public;
grant execute on function person_destroy(uuid, integer, uuid) to ${serviceRole};

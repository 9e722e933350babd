-- A V-number that was mistyped goes back to whom it belongs: it can be claimed again once its person reads otherwise. The
-- journal keeps under which number the person was known. No number is let go that its person still has.
create function person_number_release(wanted_part integer, wanted_number text, wanted_person uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select from person
              where part between 1000 and 1003 -- where persons are kept
                and person_id = wanted_person and v_number = wanted_number) then
    raise exception 'the person has that number' using errcode = 'insufficient_privilege';
  end if;
  delete from person_number
   where part = wanted_part and v_number = wanted_number and person_id = wanted_person;
end $$;

revoke execute on function person_number_release(integer, text, uuid) from public;
grant execute on function person_number_release(integer, text, uuid) to ${serviceRole};

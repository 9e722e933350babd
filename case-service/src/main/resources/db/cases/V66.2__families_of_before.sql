-- Of a person who is destroyed, families go as well to which they were once said to belong, and nobody belongs now.
create function family_forget(wanted_run uuid, refs text[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select from destruction_run r
                  where r.run_id = wanted_run and r.state = 'RUNNING' and r.decided_by <> r.proposed_by) then
    raise exception 'no run that two persons agreed on is carried out' using errcode = 'insufficient_privilege';
  end if;
  delete from family f
   where f.part between 0 and 23 -- a skip scan, as in person_destroy
     and f.family_ref = any(refs)
     and not exists (select from person p where p.family_id = f.family_id);
end $$;

revoke execute on function family_forget(uuid, text[]) from public;
grant execute on function family_forget(uuid, text[]) to ${serviceRole};

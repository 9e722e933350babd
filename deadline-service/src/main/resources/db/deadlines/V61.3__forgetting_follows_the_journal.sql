-- The journal comes first: where it knows of the case, its last row must say that the clocks are destroyed. This is against
-- mistakes of the service, not against whoever has the password of its role, who may append to the journal as well.
-- Temporary tables, which that role may make, come last: see V61.1.
create or replace function case_forget(wanted_part integer, wanted_case uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  latest text;
begin
  select j.type into latest
    from journal j
   where j.part = wanted_part and j.subject_id = wanted_case
   order by j.version desc
   limit 1;
  if latest <> 'nl.asielketen.deadline.clocks-destroyed' then
    raise exception 'the journal does not say that the clocks of % are destroyed', wanted_case
      using errcode = 'insufficient_privilege';
  end if;
  delete from case_shift where part = wanted_part and case_id = wanted_case;
  delete from case_penalty where part = wanted_part and case_id = wanted_case;
  delete from determined where part = wanted_part and case_id = wanted_case;
  delete from delivered_content where part = wanted_part and subject_id = wanted_case;
end $$;

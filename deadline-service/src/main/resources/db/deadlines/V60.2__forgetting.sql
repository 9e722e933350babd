-- The role of the service may not delete what was posted about a case; this does, with the rights of the owner, for the
-- cases that case-service has destroyed.
create function case_forget(wanted_part integer, wanted_case uuid) returns void
  language plpgsql security definer set search_path = public as $$
begin
  delete from case_shift where part = wanted_part and case_id = wanted_case;
  delete from case_penalty where part = wanted_part and case_id = wanted_case;
  delete from determined where part = wanted_part and case_id = wanted_case;
  delete from delivered_content where part = wanted_part and subject_id = wanted_case;
end $$;

revoke execute on function case_forget(integer, uuid) from public;
grant execute on function case_forget(integer, uuid) to ${serviceRole};

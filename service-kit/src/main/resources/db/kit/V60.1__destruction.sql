-- Payloads of the journal are destroyed by this function alone, with the rights of the owner: the role of the service
-- cannot delete one. It destroys what the journal itself says is destroyed: the last row of the subject must be of a
-- type that ends in `-destroyed`, which stands in the chain of hashes and keeps its own payload.
create function journal_destroy(wanted_part integer, wanted_subject uuid) returns bigint
  language plpgsql security definer set search_path = public as $$
declare
  marker journal%rowtype;
  gone   bigint;
begin
  select * into marker
    from journal j
   where j.part = wanted_part and j.subject_id = wanted_subject
   order by j.version desc
   limit 1;
  if marker.type is null or marker.type not like '%-destroyed' then
    raise exception 'the journal does not say that % is destroyed', wanted_subject
      using errcode = 'insufficient_privilege';
  end if;
  delete from journal_payload p
   using journal j
   where j.part = wanted_part and j.subject_id = wanted_subject and j.version < marker.version
     and p.part = j.part and p.seq = j.seq;
  get diagnostics gone = row_count;
  return gone;
end $$;

revoke execute on function journal_destroy(integer, uuid) from public;
grant execute on function journal_destroy(integer, uuid) to ${serviceRole};

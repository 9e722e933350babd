-- Waits for a partition and then says where it and the given subjects stand, in one call instead of three.
-- Volatile, so that under READ COMMITTED the second query sees what the previous holder of the lock wrote.
create function journal_lock(wanted integer, subjects uuid[])
  returns table (promised_at timestamptz, generation integer, seq bigint, hash bytea, journalled_at timestamptz,
                 subject_id uuid, version integer, recorded_at timestamptz)
  language plpgsql volatile as $$
declare
  promised timestamptz;
begin
  select p.promised_at into strict promised from journal_partition p where p.part = wanted for update;
  return query
    select promised, g.generation, t.seq, t.hash, t.journalled_at, h.subject_id, h.version, h.recorded_at
      from (select max(s.generation) as generation from source_generation s) g
      left join lateral (select j.seq, j.hash, j.journalled_at
                           from journal j
                          where j.part = wanted
                          order by j.seq desc
                          limit 1) t on true
      left join lateral (select s.id as subject_id, l.version, l.recorded_at
                           from unnest(subjects) s (id)
                          cross join lateral (select j.version, j.recorded_at
                                                from journal j
                                               where j.part = wanted and j.subject_id = s.id
                                               order by j.version desc
                                               limit 1) l) h on true;
end $$;

revoke execute on function journal_lock(integer, uuid[]) from public;
grant execute on function journal_lock(integer, uuid[]) to ${serviceRole};

-- A case that is opened again goes on where it stood before it ended. Those that were opened again before read otherwise in
-- their rows: they are told anew from their journals. A replica of before this file still writes them the old way, so ask once
-- more when the last one is gone. Says how many cases that were.
create function reopened_cases_anew(wanted_part integer) returns bigint
  language sql
as $$
  with told as (
    update asylum_case c
       set standing = null
     where c.part = wanted_part
       and c.case_id in (select j.subject_id
                           from journal j
                          where j.part = wanted_part and j.type = 'nl.asielketen.case.case-reopened')
    returning 1)
  select count(*) from told
$$;

select reopened_cases_anew(part) from journal_partition order by part;

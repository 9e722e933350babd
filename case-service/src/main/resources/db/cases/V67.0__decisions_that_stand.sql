-- A decision stands no more once the application is taken up again or the case is sent back, as once it is withdrawn: the days
-- by which cases are listed say so. Otherwise as in V62.2; a replica of before this file writes the day of such a decision
-- still, so ask once more when the last one is gone.
create or replace function case_milestones(wanted_part integer) returns bigint
  language sql
as $$
  with said as (
    select j.subject_id, j.version, p.payload::jsonb as fact
      from journal j
      join journal_payload p on p.part = j.part and p.seq = j.seq and p.audience = 'CHAIN'
     where j.part = wanted_part
       and j.type in ('nl.asielketen.case.netherlands-responsible', 'nl.asielketen.case.transfer-lapsed',
                      'nl.asielketen.case.decision-made', 'nl.asielketen.case.decision-withdrawn',
                      'nl.asielketen.case.application-resumed', 'nl.asielketen.case.case-remanded')),
  corrected as (
    select distinct on (j.subject_id, (p.payload::jsonb ->> 'version')::integer)
           j.subject_id, (p.payload::jsonb ->> 'version')::integer as version,
           p.payload::jsonb -> 'replacement' as fact
      from journal j
      join journal_payload p on p.part = j.part and p.seq = j.seq and p.audience = 'CHAIN'
     where j.part = wanted_part
       and j.type = 'nl.asielketen.case.fact-corrected'
     order by j.subject_id, (p.payload::jsonb ->> 'version')::integer, j.version desc),
  counting as (
    select s.subject_id, s.version, case when c.version is null then s.fact else c.fact end as fact
      from said s
      left join corrected c using (subject_id, version)),
  responsible as (
    select distinct on (subject_id) subject_id, (fact ->> 'occurredOn')::date as since
      from counting
     where fact ->> 'type' in ('netherlands-responsible', 'transfer-lapsed')
     order by subject_id, (fact ->> 'occurredOn')::date desc, version desc),
  decided as (
    select distinct on (subject_id) subject_id,
           case when fact ->> 'type' = 'decision-made' then (fact ->> 'occurredOn')::date end as day
      from counting
     where fact ->> 'type' in ('decision-made', 'decision-withdrawn', 'application-resumed', 'case-remanded')
     order by subject_id, (fact ->> 'occurredOn')::date desc, version desc),
  told as (
    update asylum_case c
       set netherlands_responsible_on = r.since,
           decided_on = d.day
      from asylum_case seen
      left join responsible r on r.subject_id = seen.case_id
      left join decided d on d.subject_id = seen.case_id
     where seen.part = wanted_part
       and c.part = seen.part and c.case_id = seen.case_id and c.version = seen.version
       and (c.netherlands_responsible_on, c.decided_on) is distinct from (r.since, d.day)
    returning 1)
  select count(*) from told
$$;

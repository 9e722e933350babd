-- Since when the Netherlands is responsible, and the day of the decision that stands: dimensions of the lists. Whoever reads
-- or writes a case waits for this file, so that V62.4 fills the columns and V62.5 makes their indexes.
alter table asylum_case add column netherlands_responsible_on date, add column decided_on date;

-- Tells both days of the cases of a partition by their journals, where they read otherwise, and how many that were. Case
-- service keeps them itself; a replica of before this file writes cases without them, so ask once more when the last one is
-- gone. A case that is written meanwhile is left to its writer.
create function case_milestones(wanted_part integer) returns bigint
  language sql
as $$
  with said as (
    select j.subject_id, j.version, p.payload::jsonb as fact
      from journal j
      join journal_payload p on p.part = j.part and p.seq = j.seq and p.audience = 'CHAIN'
     where j.part = wanted_part
       and j.type in ('nl.asielketen.case.netherlands-responsible', 'nl.asielketen.case.transfer-lapsed',
                      'nl.asielketen.case.decision-made', 'nl.asielketen.case.decision-withdrawn')),
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
     where fact ->> 'type' in ('decision-made', 'decision-withdrawn')
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

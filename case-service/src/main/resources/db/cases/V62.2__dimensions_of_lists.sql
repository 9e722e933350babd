-- Since when the Netherlands is responsible, and the day of the decision that stands: dimensions of the lists. A case
-- without such a day has no entry in these indexes; nor has one that awaits no answer, or stands alone.
alter table asylum_case add column netherlands_responsible_on date;
alter table asylum_case add column decided_on date;

with said as (
  select j.part, j.subject_id, j.version, p.payload::jsonb as fact
    from journal j
    join journal_payload p on p.part = j.part and p.seq = j.seq and p.audience = 'CHAIN'
   where j.type in ('nl.asielketen.case.netherlands-responsible', 'nl.asielketen.case.transfer-lapsed',
                    'nl.asielketen.case.decision-made', 'nl.asielketen.case.decision-withdrawn')),
corrected as (
  select distinct on (j.part, j.subject_id, (p.payload::jsonb ->> 'version')::integer)
         j.part, j.subject_id, (p.payload::jsonb ->> 'version')::integer as version,
         p.payload::jsonb -> 'replacement' as fact
    from journal j
    join journal_payload p on p.part = j.part and p.seq = j.seq and p.audience = 'CHAIN'
   where j.type = 'nl.asielketen.case.fact-corrected'
   order by j.part, j.subject_id, (p.payload::jsonb ->> 'version')::integer, j.version desc),
counting as (
  select s.part, s.subject_id, s.version, case when c.version is null then s.fact else c.fact end as fact
    from said s
    left join corrected c using (part, subject_id, version)),
responsible as (
  select distinct on (part, subject_id) part, subject_id, (fact ->> 'occurredOn')::date as since
    from counting
   where fact ->> 'type' in ('netherlands-responsible', 'transfer-lapsed')
   order by part, subject_id, (fact ->> 'occurredOn')::date desc, version desc),
decided as (
  select distinct on (part, subject_id) part, subject_id, fact
    from counting
   where fact ->> 'type' in ('decision-made', 'decision-withdrawn')
   order by part, subject_id, (fact ->> 'occurredOn')::date desc, version desc)
update asylum_case c
   set netherlands_responsible_on = r.since,
       decided_on = case when d.fact ->> 'type' = 'decision-made' then (d.fact ->> 'occurredOn')::date end
  from responsible r
  full join decided d using (part, subject_id)
 where c.part = coalesce(r.part, d.part) and c.case_id = coalesce(r.subject_id, d.subject_id);

create index asylum_case_responsible_since on asylum_case (netherlands_responsible_on)
 where netherlands_responsible_on is not null;
create index asylum_case_decided on asylum_case (decided_on) where decided_on is not null;
create index asylum_case_answer_by on asylum_case (answer_by) where answer_by is not null;
create index asylum_case_of_family on asylum_case ((applicant ->> 'familyId'))
 where applicant ->> 'familyId' is not null;

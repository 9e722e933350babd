-- A case without such a day has no entry in these indexes; nor has one that awaits no answer, or stands alone.
create index asylum_case_responsible_since on asylum_case (netherlands_responsible_on)
 where netherlands_responsible_on is not null;
create index asylum_case_decided on asylum_case (decided_on) where decided_on is not null;
create index asylum_case_answer_by on asylum_case (answer_by) where answer_by is not null;
create index asylum_case_of_family on asylum_case ((applicant ->> 'familyId'))
 where applicant ->> 'familyId' is not null;

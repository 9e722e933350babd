-- Destruction runs: proposed by one person, approved by another, carried out case by case.
create table destruction_run (
  run_id             uuid        primary key,
  organisation       text        not null,
  state              text        not null
    check (state in ('PROPOSED', 'REJECTED', 'WITHDRAWN', 'APPROVED', 'RUNNING', 'DONE')),
  version            integer     not null default 1,
  as_on              date        not null,
  include_unverified boolean     not null,
  complete           boolean     not null,
  proposed_by        text        not null,
  proposed_at        timestamptz not null,
  decided_by         text,
  decided_at         timestamptz,
  ground             text,
  finished_at        timestamptz,
  attempts           integer     not null default 0,
  epoch              bigint      not null default 0,
  lease_until        timestamptz not null default '-infinity'
) with (fillfactor = 50);
create index destruction_run_open on destruction_run (decided_at) where state in ('APPROVED', 'RUNNING');
create index destruction_run_of_organisation on destruction_run (organisation, run_id);

-- The list of a run, and what became of each case. `detail` goes when its case is destroyed later.
create table destruction_item (
  run_id        uuid    not null references destruction_run,
  case_id       uuid    not null,
  part          integer not null,
  rule          text    not null,
  in_force_from date    not null,
  confidence    text    not null,
  kept_until    date    not null,
  state         text    not null check (state in ('LISTED', 'EXCLUDED', 'KEPT', 'DESTROYED', 'DROPPED')),
  reason        text,
  detail        text,
  rows_gone     integer,
  digest        text,
  seq           bigint,
  person_too    boolean,
  destroyed_on  date,
  primary key (run_id, case_id)
);
-- a case stands on one list at a time
create unique index destruction_item_listed on destruction_item (case_id) where state = 'LISTED';
create index destruction_item_of_case on destruction_item (case_id);

-- That a case was destroyed, and by which run. Who took part in it stays in case_partner, so that each of them hears.
create table destroyed_case (
  part         integer not null,
  case_id      uuid    not null,
  run_id       uuid    not null,
  destroyed_on date    not null,
  primary key (part, case_id)
);

create index source_reference_of_case on source_reference (case_id);
create index family_by_id on family (family_id);
create index identity_verdict_by_other on identity_verdict (other);
create index person_merge_into on person_merge (into_id);
create index asylum_case_over on asylum_case (latest_on, case_id) where stage in ('CLOSED', 'FINAL');

grant select, insert, update on destruction_run, destruction_item to ${serviceRole};
grant select on destroyed_case to ${serviceRole};

-- The role of the service may not delete cases and persons; these two do, with the rights of the owner, and look for
-- themselves whether two persons agreed on it.
create function case_destroy(wanted_run uuid, wanted_part integer, wanted_case uuid, wanted_day date) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from destruction_run r
                   join destruction_item i using (run_id)
                  where r.run_id = wanted_run and r.state = 'RUNNING' and r.decided_by <> r.proposed_by
                    and i.case_id = wanted_case and i.part = wanted_part and i.state = 'LISTED') then
    raise exception 'no run that two persons agreed on lists %', wanted_case using errcode = 'insufficient_privilege';
  end if;
  delete from asylum_case where part = wanted_part and case_id = wanted_case;
  delete from source_reference where case_id = wanted_case;
  delete from legal_hold where part = wanted_part and case_id = wanted_case;
  delete from delivered_content where part = wanted_part and subject_id = wanted_case;
  update destruction_item set detail = null where case_id = wanted_case;
  insert into destroyed_case (part, case_id, run_id, destroyed_on)
  values (wanted_part, wanted_case, wanted_run, wanted_day);
end $$;

create function person_destroy(wanted_part integer, wanted_person uuid) returns void
  language plpgsql security definer set search_path = public as $$
declare
  gone person%rowtype;
begin
  if exists (select from asylum_case where person_id = wanted_person) then
    raise exception 'a case of % is left', wanted_person using errcode = 'insufficient_privilege';
  end if;
  delete from person where part = wanted_part and person_id = wanted_person returning * into gone;
  delete from person_number
   where part between 0 and 23 -- a skip scan, as for source_reference
     and v_number = gone.v_number and person_id = wanted_person;
  delete from person_name where part = wanted_part and person_id = wanted_person;
  delete from identity_verdict where one = wanted_person or other = wanted_person;
  delete from person_merge where from_id = wanted_person or into_id = wanted_person;
  delete from family f
   where f.family_id = gone.family_id
     and not exists (select from person p where p.family_id = gone.family_id);
end $$;

revoke execute on function case_destroy(uuid, integer, uuid, date), person_destroy(integer, uuid) from public;
grant execute on function case_destroy(uuid, integer, uuid, date), person_destroy(integer, uuid) to ${serviceRole};

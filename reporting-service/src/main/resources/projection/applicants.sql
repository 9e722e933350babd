-- Under which records the applicant of a case is known; two of one case are of one person.
create table case_applicant (
  part       integer not null,
  subject_id uuid    not null,
  person_id  uuid    not null,
  primary key (part, subject_id, person_id)
);
create index case_applicant_person on case_applicant (person_id);

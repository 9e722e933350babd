-- What the authority established of a penalty by decision stands beside when it began, ended and was
-- paid. Two replicas: one of before writes no such row; a case of which one was posted it cannot show.
alter table case_penalty drop constraint case_penalty_said_check;
alter table case_penalty add constraint case_penalty_said_check
  check (said in ('STARTED', 'ENDED', 'PAID', 'ESTABLISHED'));

create index case_penalty_established on case_penalty (penalty_id, case_id) where said = 'ESTABLISHED';

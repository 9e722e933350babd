-- That a notice of default came in stands beside what was said, established and paid of its penalty: where nothing else
-- stands there, no penalty follows from the law, and a list across cases need not evaluate the case to say so. Of a notice
-- that a release of before took in, also during a roll-out, there is no such row, and the case tells.
alter table case_penalty drop constraint case_penalty_said_check;
alter table case_penalty add constraint case_penalty_said_check
  check (said in ('STARTED', 'ENDED', 'PAID', 'ESTABLISHED', 'NOTICED'));

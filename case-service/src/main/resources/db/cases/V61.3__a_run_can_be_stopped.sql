-- A run that goes on can be stopped by one person: what was destroyed stays so, the rest of its list is free again.
alter table destruction_run
  drop constraint destruction_run_state_check,
  add constraint destruction_run_state_check
    check (state in ('PROPOSED', 'REJECTED', 'WITHDRAWN', 'APPROVED', 'RUNNING', 'DONE', 'STOPPED')),
  add column stopped_by text;

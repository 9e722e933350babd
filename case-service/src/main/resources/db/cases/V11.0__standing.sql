-- How a case stands has become finer than what is kept. A case without it is folded anew from its journal when it is
-- next read, and kept with its next fact.
alter table asylum_case alter column standing drop not null;
update asylum_case set standing = null;

-- The partner that was asked to take the case over and has not answered, and its last day to do so.
alter table asylum_case add column offered_to text;
alter table asylum_case add column answer_by date;
create index asylum_case_offered on asylum_case (offered_to, case_id) where offered_to is not null;

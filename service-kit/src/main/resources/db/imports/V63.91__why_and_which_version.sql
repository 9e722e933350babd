-- Why a delivery was sent and from which source, in the words of who sent it: private, and here only until it has ended.
-- And how often it stopped, ended or was let go on: whoever decides about it says which of these was seen.
alter table import_job
  add column reason  text,
  add column source  text,
  add column version bigint not null default 1;

-- What the decision table was asked when an owner got a case, and what it answered, so that the
-- times can be worked out again under another table. Null for stays that began before.
alter table exception_stay add column asked_table varchar(64) null;
alter table exception_stay add column asked_facts varchar(190) null;
alter table exception_stay add column calendar varchar(64) null;
alter table exception_stay add column first_answer varchar(32) null;
alter table exception_stay add column solution varchar(32) null;

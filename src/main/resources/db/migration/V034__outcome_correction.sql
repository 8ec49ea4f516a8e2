-- A verified outcome can be wrong, too: what it was, and what it was corrected to (null: verified anew).
alter table waybill_correction add column from_outcome varchar(16) null;
alter table waybill_correction add column to_outcome varchar(16) null;

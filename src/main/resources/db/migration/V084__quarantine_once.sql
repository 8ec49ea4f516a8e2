-- The same wrong row in the same file waits once, however often the file is sent; and what will
-- never be taken, because the mended file has brought it or because it was a trial, can be set aside.
-- Rows of before have no digest: each of them may wait twice, once.
alter table quarantined_row add column digest char(64);
alter table quarantined_row add column set_aside_at datetime;
alter table quarantined_row add column set_aside_by varchar(255);
alter table quarantined_row add column set_aside_why varchar(500);

create unique index ux_quarantined_row_digest on quarantined_row (digest);

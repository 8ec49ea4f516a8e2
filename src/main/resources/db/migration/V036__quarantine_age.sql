-- Old rows are looked for by their age and thrown away.
create index ix_quarantined_row_age on quarantined_row (status, received_at);

-- The address of the house that a report goes to each Monday, instead of the chat of the desk.
alter table report_subscription add column mail_to varchar(254) null;

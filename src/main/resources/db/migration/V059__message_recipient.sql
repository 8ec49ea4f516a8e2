-- The page of a lead shows what the lead's desks were told today.
create index ix_message_recipient on message (recipient, asked_at);

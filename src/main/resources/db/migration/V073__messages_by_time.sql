-- The page of messages shows the newest first.
create index ix_message_asked on message (asked_at, message_key);

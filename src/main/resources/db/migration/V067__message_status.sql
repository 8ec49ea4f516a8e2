-- What waits in the outbox is counted every quarter of a minute.
create index ix_message_status on message (status, audience);

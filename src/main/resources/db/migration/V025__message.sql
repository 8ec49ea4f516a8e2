-- Messages by their key, written before they leave. The text of a message to a customer is not
-- kept; words are those of messages to staff, which leave later.
create table message (
  message_key varchar(160)  not null,
  audience    varchar(16)   not null,
  recipient   varchar(64)   not null,
  template    varchar(64)   not null,
  words       varchar(4000) null,
  status      varchar(16)   not null,
  attempts    int           not null,
  channel     varchar(16)   null,
  vendor_ref  varchar(64)   null,
  reason      varchar(500)  null,
  asked_at    datetime      not null,
  tried_at    datetime      null,
  unknown_at  datetime      null,
  settled_at  datetime      null,
  primary key (message_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

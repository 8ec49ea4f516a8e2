-- What the sandbox was told, on whichever node. Empty in production.
create table sandbox_message (
  message_id bigint        not null auto_increment,
  channel    varchar(16)   not null,
  out_key    varchar(160)  null,
  recipient  varchar(64)   not null,
  text       varchar(4000) not null,
  sent_at    datetime      not null,
  primary key (message_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_sandbox_message_key on sandbox_message (out_key);

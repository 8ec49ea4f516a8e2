-- By when the platform has promised that an order leaves (预售, 定制).
alter table sales_order add column promised_dispatch_at datetime null;

-- When a reader was last told anything of a matter: one row decides which of two messages goes now.
create table message_turn (
  matter  varchar(64) not null,
  reader  varchar(32) not null,
  last_at datetime    not null,
  primary key (matter, reader)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The last sign of life of any node, and the stretches in which there was none.
create table heartbeat (
  heartbeat_id int      not null,
  last_at      datetime not null,
  primary key (heartbeat_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table outage (
  from_at datetime not null,
  to_at   datetime not null,
  primary key (from_at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Until when a ticket waits for its customer, and why; the last row is in force.
create table ticket_pause (
  pause_id  bigint       not null auto_increment,
  ticket_id varchar(36)  not null,
  until_at  datetime     not null,
  reason    varchar(500) not null,
  paused_by varchar(64)  not null,
  paused_at datetime     not null,
  primary key (pause_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_ticket_pause_ticket on ticket_pause (ticket_id, pause_id);

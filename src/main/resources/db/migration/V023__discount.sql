-- What an agent wants to give a customer, who decided, and what is left to be settled by hand.
create table discount_request (
  discount_id    varchar(36)   not null,
  order_id       varchar(36)   not null,
  request_id     varchar(64)   not null,
  gift           varchar(16)   not null,
  pieces         int           not null,
  fen_per_piece  bigint        not null,
  counted_fen    bigint        not null,
  reason         varchar(2000) null,
  status         varchar(16)   not null,
  why            varchar(500)  null,
  left_over      varchar(16)   not null,
  requested_by   varchar(64)   not null,
  requested_at   datetime      not null,
  decided_by     varchar(64)   null,
  decided_at     datetime      null,
  reference      varchar(200)  null,
  primary key (discount_id),
  constraint uk_discount_request unique (order_id, request_id),
  constraint fk_discount_request_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What a person may give and has given in a month of the business zone; the row decides who comes
-- too late.
create table discount_quota (
  agent         varchar(64) not null,
  quota_month   char(7)     not null,
  times_allowed int         not null,
  times_used    int         not null,
  fen_allowed   bigint      not null,
  fen_used      bigint      not null,
  primary key (agent, quota_month)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Rows are added and never changed.
create table discount_entry (
  entry_id    bigint       not null auto_increment,
  ref         varchar(128) not null,
  agent       varchar(64)  not null,
  quota_month char(7)      not null,
  kind        varchar(16)  not null,
  times       int          not null,
  amount_fen  bigint       not null,
  order_id    varchar(36)  null,
  order_no    varchar(64)  null,
  booked_by   varchar(64)  not null,
  booked_at   datetime     not null,
  primary key (entry_id),
  constraint uk_discount_entry_ref unique (ref)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_discount_entry_month on discount_entry (quota_month, agent);

-- The months that were opened; the row decides who starts the wait for its end.
create table discount_month (
  quota_month char(7)  not null,
  opened_at   datetime not null,
  carried_at  datetime null,
  primary key (quota_month)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

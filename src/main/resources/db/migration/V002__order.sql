create table sales_order (
  order_id          varchar(36)    not null,
  platform          varchar(16)    not null,
  platform_order_no varchar(64)    not null,
  placed_at         datetime       not null,
  payment_method    varchar(16)    not null,
  paid_at           datetime       null,
  customer_name     varchar(100)   not null,
  customer_phone    varchar(32)    not null,
  province          varchar(64)    null,
  city              varchar(64)    null,
  district          varchar(64)    null,
  address           varchar(300)   not null,
  vip               boolean        not null,
  freight           decimal(14, 2) not null,
  discount          decimal(14, 2) not null,
  amount_payable    decimal(14, 2) not null,
  currency          char(3)        not null,
  delivery_mode     varchar(16)    not null,
  remark            varchar(2000)  null,
  status            varchar(16)    not null,
  confirmed_at      datetime       null,
  fingerprint       char(64)       not null,
  version           int            not null,
  primary key (order_id),
  constraint uk_sales_order_number unique (platform, platform_order_no)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_sales_order_number on sales_order (platform_order_no);
create index ix_sales_order_status on sales_order (status, placed_at);

create table order_line (
  order_id   varchar(36)    not null,
  line_no    int            not null,
  sku        varchar(64)    not null,
  name       varchar(300)   not null,
  quantity   int            not null,
  unit_price decimal(14, 2) not null,
  primary key (order_id, line_no),
  constraint fk_order_line_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table confirmation_attempt (
  attempt_id   bigint         not null auto_increment,
  order_id     varchar(36)    not null,
  attempt_no   int            not null,
  attempted_at datetime       not null,
  agent        varchar(64)    not null,
  call_result  varchar(16)    not null,
  named_amount decimal(14, 2) null,
  doubts       varchar(2000)  null,
  suspicious   boolean        not null,
  remark       varchar(2000)  null,
  open_round   boolean        not null,
  primary key (attempt_id),
  constraint fk_confirmation_attempt_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table order_correction (
  correction_id bigint       not null auto_increment,
  order_id      varchar(36)  not null,
  field         varchar(32)  not null,
  old_value     varchar(300) not null,
  new_value     varchar(300) not null,
  corrected_by  varchar(64)  not null,
  corrected_at  datetime     not null,
  primary key (correction_id),
  constraint fk_order_correction_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table order_cancellation (
  cancellation_id varchar(36)   not null,
  order_id        varchar(36)   not null,
  request_id      varchar(64)   not null,
  reason          varchar(16)   not null,
  text            varchar(2000) null,
  status          varchar(16)   not null,
  requested_by    varchar(64)   not null,
  requested_at    datetime      not null,
  decided_by      varchar(64)   null,
  decided_at      datetime      null,
  primary key (cancellation_id),
  constraint uk_order_cancellation_request unique (order_id, request_id),
  constraint fk_order_cancellation_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table order_journal (
  entry_id bigint        not null auto_increment,
  order_id varchar(36)   not null,
  at       datetime      not null,
  kind     varchar(32)   not null,
  actor    varchar(64)   not null,
  text     varchar(4000) not null,
  ref      varchar(64)   null,
  primary key (entry_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_order_journal_order on order_journal (order_id, entry_id);

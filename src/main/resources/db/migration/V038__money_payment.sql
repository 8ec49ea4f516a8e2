-- Money that a customer was promised beside a refund, until it is paid.
create table money_payment (
  payment_id  varchar(36)    not null,
  order_id    varchar(36)    not null,
  order_no    varchar(64)    not null,
  kind        varchar(16)    not null,
  case_ref    varchar(64)    not null,
  amount      decimal(14, 2) not null,
  currency    char(3)        not null,
  cause       varchar(500)   not null,
  account     varchar(200)   null,
  status      varchar(16)    not null,
  reference   varchar(200)   null,
  failure     varchar(2000)  null,
  asked_by    varchar(64)    not null,
  approved_by varchar(64)    null,
  opened_at   datetime       not null,
  paid_by     varchar(64)    null,
  paid_at     datetime       null,
  version     int            not null,
  primary key (payment_id),
  constraint uk_money_payment_case unique (kind, case_ref),
  constraint fk_money_payment_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_money_payment_status on money_payment (status, opened_at);
create index ix_money_payment_order on money_payment (order_id);

-- What an item was sold at last, for what a substitute costs more or less.
create index ix_order_line_sku on order_line (sku);

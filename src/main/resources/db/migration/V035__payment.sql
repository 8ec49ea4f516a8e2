-- What came in for an order. A row is never changed but to take it back, which frees its reference.
create table order_payment (
  payment_id      varchar(36)    not null,
  order_id        varchar(36)    not null,
  request_id      varchar(160)   not null,
  amount          decimal(14, 2) not null,
  method          varchar(64)    not null,
  reference       varchar(160)   not null,
  paid_at         datetime       not null,
  doubled         boolean        not null,
  recorded_at     datetime       not null,
  recorded_by     varchar(64)    not null,
  verdict         varchar(16)    null,
  verdict_at      datetime       null,
  verdict_by      varchar(64)    null,
  withdrawn_at    datetime       null,
  withdrawn_by    varchar(64)    null,
  withdrawn_text  varchar(2000)  null,
  live_reference  varchar(240)   null,
  primary key (payment_id),
  constraint uk_order_payment_request unique (order_id, request_id),
  constraint uk_order_payment_reference unique (live_reference),
  constraint fk_order_payment_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Payments that do not fit what is due: at most one open case an order.
create table payment_check (
  check_id   varchar(36) not null,
  order_id   varchar(36) not null,
  deviation  varchar(16) not null,
  opened_at  datetime    not null,
  closed_at  datetime    null,
  open_order varchar(36) null,
  primary key (check_id),
  constraint uk_payment_check_open unique (open_order),
  constraint fk_payment_check_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_payment_check_order on payment_check (order_id);

-- Why an order may not leave the house. The ref is whoever placed the hold; it is used once.
create table order_hold (
  ref       varchar(64)   not null,
  order_id  varchar(36)   not null,
  reason    varchar(16)   not null,
  text      varchar(2000) null,
  placed_by varchar(64)   not null,
  placed_at datetime      not null,
  lifted_by varchar(64)   null,
  lifted_at datetime      null,
  primary key (ref),
  constraint fk_order_hold_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_order_hold_order on order_hold (order_id, lifted_at);

-- Money that goes back, whoever gives it. Added to and moved on only under the lock of its order:
-- that is what keeps the sum below what was paid.
create table order_payback (
  ref         varchar(64)    not null,
  order_id    varchar(36)    not null,
  amount      decimal(14, 2) not null,
  status      varchar(16)    not null,
  reserved_at datetime       not null,
  settled_at  datetime       null,
  primary key (ref),
  constraint ck_order_payback_amount check (amount >= 0),
  constraint fk_order_payback_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_order_payback_order on order_payback (order_id);

create table refund (
  refund_id    varchar(36)    not null,
  order_id     varchar(36)    not null,
  request_id   varchar(64)    not null,
  fingerprint  char(64)       not null,
  kind         varchar(24)    not null,
  reason       varchar(2000)  not null,
  fault        varchar(16)    not null,
  -- Whether the statutory seven days were running when it was asked for.
  within_right boolean        not null,
  whole        boolean        not null,
  amount_asked decimal(14, 2) null,
  currency     char(3)        not null,
  status       varchar(16)    not null,
  -- What the customer is entitled to, in the words of the table refund-route.
  entitlement  varchar(500)   null,
  asked_by     varchar(64)    not null,
  asked_at     datetime       not null,
  -- Held out of the talk, so that what talks achieve can be told from what happens anyway.
  hold_out     boolean        not null,
  offer        varchar(32)    null,
  offer_cost   decimal(14, 2) null,
  offered_by   varchar(64)    null,
  offered_at   datetime       null,
  answer       varchar(16)    null,
  answered_by  varchar(64)    null,
  answered_at  datetime       null,
  remark       varchar(2000)  null,
  -- Whether the ERP keeps the goods as well: it has to be told to let them go.
  erp_held     boolean        not null,
  paid_amount  decimal(14, 2) null,
  paid_how     varchar(16)    null,
  paid_ref     varchar(200)   null,
  closed_at    datetime       null,
  version      int            not null,
  primary key (refund_id),
  constraint uk_refund_request unique (order_id, request_id),
  constraint fk_refund_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_refund_asked on refund (asked_at, hold_out);
create index ix_refund_status on refund (status, asked_at);

create table refund_line (
  refund_id varchar(36) not null,
  line_no   int         not null,
  sku       varchar(64) not null,
  quantity  int         not null,
  primary key (refund_id, line_no),
  constraint fk_refund_line_refund foreign key (refund_id) references refund (refund_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

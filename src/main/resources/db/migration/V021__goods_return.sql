-- Goods that come back. The return has the id of its refund; what happened to it is written once.
create table goods_return (
  return_id    varchar(36)   not null,
  order_id     varchar(36)   not null,
  order_no     varchar(64)   not null,
  exchange     boolean       not null,
  fault        varchar(16)   not null,
  within_right boolean       not null,
  refused      boolean       not null,
  way          varchar(16)   not null,
  status       varchar(16)   not null,
  send_by      datetime      null,
  reason       varchar(2000) null,
  opened_at    datetime      not null,
  version      int           not null,
  primary key (return_id),
  constraint fk_goods_return_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_goods_return_order on goods_return (order_id);

create table goods_return_line (
  return_id varchar(36)  not null,
  line_no   int          not null,
  sku       varchar(64)  not null,
  name      varchar(300) not null,
  quantity  int          not null,
  primary key (return_id, line_no),
  constraint fk_goods_return_line foreign key (return_id) references goods_return (return_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table goods_return_quote (
  return_id            varchar(36) not null,
  payer                varchar(16) not null,
  freight_fen          bigint      not null,
  packing_fen          bigint      not null,
  outward_freight_back boolean     not null,
  send_within_days     int         not null,
  quoted_at            datetime    not null,
  primary key (return_id),
  constraint fk_goods_return_quote foreign key (return_id) references goods_return (return_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table goods_return_agreement (
  return_id varchar(36)   not null,
  answer    varchar(16)   not null,
  remark    varchar(2000) null,
  noted_by  varchar(64)   not null,
  noted_at  datetime      not null,
  primary key (return_id),
  constraint fk_goods_return_agreement foreign key (return_id) references goods_return (return_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table goods_return_waybill (
  return_id  varchar(36) not null,
  carrier    varchar(16) not null,
  waybill_no varchar(40) not null,
  ours       boolean     not null,
  named_by   varchar(64) null,
  named_at   datetime    null,
  primary key (return_id),
  constraint fk_goods_return_waybill foreign key (return_id) references goods_return (return_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table goods_return_intake (
  return_id   varchar(36)   not null,
  request_id  varchar(64)   not null,
  pieces      int           not null,
  label       varchar(64)   not null,
  carrier     varchar(16)   null,
  waybill_no  varchar(40)   null,
  remark      varchar(2000) null,
  received_by varchar(64)   not null,
  received_at datetime      not null,
  primary key (return_id),
  constraint fk_goods_return_intake foreign key (return_id) references goods_return (return_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table goods_return_inspection (
  return_id    varchar(36)   not null,
  request_id   varchar(64)   null,
  damage_cause varchar(16)   not null,
  pieces       int           not null,
  report       varchar(4000) not null,
  inspected_by varchar(64)   not null,
  inspected_at datetime      not null,
  primary key (return_id),
  constraint fk_goods_return_inspection foreign key (return_id) references goods_return (return_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table goods_return_finding (
  return_id   varchar(36) not null,
  line_no     int         not null,
  as_new      int         not null,
  damaged     int         not null,
  missing     int         not null,
  wrong_goods int         not null,
  not_ours    int         not null,
  primary key (return_id, line_no),
  constraint fk_goods_return_finding foreign key (return_id, line_no)
    references goods_return_line (return_id, line_no)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table goods_return_settlement (
  return_id       varchar(36)    not null,
  outcome         varchar(16)    not null,
  accepted_amount decimal(14, 2) not null,
  deducted_amount decimal(14, 2) not null,
  linked_order_id varchar(36)    null,
  text            varchar(2000)  not null,
  refund_due_at   datetime       null,
  settled_at      datetime       not null,
  primary key (return_id),
  constraint fk_goods_return_settlement foreign key (return_id) references goods_return (return_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table goods_return_part (
  return_id varchar(36)    not null,
  line_no   int            not null,
  accepted  int            not null,
  sent_back int            not null,
  amount    decimal(14, 2) not null,
  primary key (return_id, line_no),
  constraint fk_goods_return_part foreign key (return_id, line_no)
    references goods_return_line (return_id, line_no)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Goods that must not be handed out until they are released, and who at the destination knows it.
create table goods_hold (
  hold_id        varchar(36)   not null,
  order_id       varchar(36)   not null,
  request_id     varchar(64)   not null,
  ordered_by     varchar(16)   not null,
  text           varchar(2000) null,
  placed_by      varchar(64)   not null,
  placed_at      datetime      not null,
  hold_told      varchar(300)  null,
  released_by    varchar(64)   null,
  released_at    datetime      null,
  release_text   varchar(2100) null,
  release_told   varchar(300)  null,
  primary key (hold_id),
  constraint uk_goods_hold_request unique (order_id, request_id),
  constraint fk_goods_hold_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Freight that an account owes. An account is the phone number of a consignee.
create table freight_dunning (
  dunning_id   varchar(36)   not null,
  invoice_no   varchar(64)   not null,
  account      varchar(32)   not null,
  amount_fen   bigint        not null,
  paid_fen     bigint        not null,
  due_at       datetime      not null,
  status       varchar(16)   not null,
  text         varchar(2000) null,
  opened_by    varchar(64)   not null,
  opened_at    datetime      not null,
  version      int           not null,
  primary key (dunning_id),
  constraint uk_freight_dunning_invoice unique (invoice_no)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_freight_dunning_account on freight_dunning (account, status);

-- Rows are added and never changed; a payment has a reference of its own.
create table freight_dunning_note (
  note_id    bigint        not null auto_increment,
  dunning_id varchar(36)   not null,
  at         datetime      not null,
  actor      varchar(64)   not null,
  text       varchar(2500) not null,
  reference  varchar(64)   null,
  primary key (note_id),
  constraint uk_freight_dunning_reference unique (dunning_id, reference),
  constraint fk_freight_dunning_note foreign key (dunning_id)
    references freight_dunning (dunning_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

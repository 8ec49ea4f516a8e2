-- What was done about the data of a customer, and by whom. The phone stands here only while the
-- erasure runs, which finds by it what is left to do after an interruption.
create table erasure (
  erasure_id varchar(36)   not null,
  phone      varchar(32)   null,
  shown_as   varchar(32)   not null,
  reason     varchar(2000) not null,
  asked_by   varchar(64)   not null,
  asked_at   datetime      not null,
  status     varchar(16)   not null,
  done_at    datetime      null,
  primary key (erasure_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_erasure_status on erasure (status, done_at);

create table erasure_order (
  erasure_id varchar(36) not null,
  order_id   varchar(36) not null,
  primary key (erasure_id, order_id),
  constraint fk_erasure_order foreign key (erasure_id) references erasure (erasure_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_erasure_order on erasure_order (order_id);

create table erasure_step (
  erasure_id varchar(36) not null,
  table_name varchar(64) not null,
  changed    int         not null,
  deleted    int         not null,
  done_at    datetime    not null,
  primary key (erasure_id, table_name),
  constraint fk_erasure_step foreign key (erasure_id) references erasure (erasure_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table data_export (
  export_id    varchar(36)   not null,
  shown_as     varchar(32)   not null,
  reason       varchar(2000) not null,
  asked_by     varchar(64)   not null,
  asked_at     datetime      not null,
  orders_found int           not null,
  rows_found   int           not null,
  digest       char(64)      not null,
  primary key (export_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_data_export_at on data_export (asked_at);

create table legal_hold (
  hold_id    varchar(36)   not null,
  order_id   varchar(36)   not null,
  reason     varchar(2000) not null,
  placed_by  varchar(64)   not null,
  placed_at  datetime      not null,
  lifted_by  varchar(64)   null,
  lifted_at  datetime      null,
  lifted_why varchar(2000) null,
  primary key (hold_id),
  constraint fk_legal_hold_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_legal_hold_order on legal_hold (order_id, lifted_at);

-- The place that an address is in can be corrected, too.
alter table order_amendment add column province varchar(64) null;
alter table order_amendment add column city varchar(64) null;
alter table order_amendment add column district varchar(64) null;

-- What was written wrongly of a return, what is right, and what finance did about the difference.
create table goods_return_correction (
  correction_id varchar(36)    not null,
  refund_id     varchar(36)    not null,
  request_id    varchar(64)    not null,
  what          varchar(24)    not null,
  before_text   text           not null,
  after_text    text           not null,
  reason        varchar(2000)  not null,
  corrected_by  varchar(64)    not null,
  corrected_at  datetime       not null,
  difference    decimal(14, 2) null,
  settled_as    varchar(16)    null,
  reference     varchar(64)    null,
  settled_text  varchar(2000)  null,
  settled_by    varchar(64)    null,
  settled_at    datetime       null,
  primary key (correction_id),
  constraint uk_goods_return_correction_request unique (refund_id, request_id),
  constraint fk_goods_return_correction foreign key (refund_id) references goods_return (return_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The right words for a line of an order's story that was wrong.
create table order_entry_correction (
  order_id     varchar(36)   not null,
  request_id   varchar(64)   not null,
  kind         varchar(64)   not null,
  entry_at     datetime      not null,
  right_text   varchar(2000) not null,
  reason       varchar(2000) not null,
  corrected_by varchar(64)   not null,
  corrected_at datetime      not null,
  primary key (order_id, request_id),
  constraint fk_order_entry_correction foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What shall ship on a day, as after-sales has handed it in; the last one of a day is in force.
create table dispatch_list (
  list_date    date          not null,
  submitted_by varchar(64)   not null,
  submitted_at datetime      not null,
  primary key (list_date)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table dispatch_list_order (
  list_date date        not null,
  order_id  varchar(36) not null,
  primary key (list_date, order_id),
  constraint fk_dispatch_list_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_dispatch_list_order_order on dispatch_list_order (order_id);

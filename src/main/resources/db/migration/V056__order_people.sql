-- Who sold an order and who looks after it; user ids of employees. An order without a row has neither.
create table order_people (
  order_id varchar(36) not null,
  seller   varchar(64) null,
  owner    varchar(64) null,
  set_by   varchar(64) not null,
  set_at   datetime    not null,
  primary key (order_id),
  constraint fk_order_people_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_order_people_owner on order_people (owner);
create index ix_order_people_seller on order_people (seller);

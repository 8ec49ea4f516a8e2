-- An order that was opened because of another one. The kind and the reference of the case that
-- asked for it decide who was first.
create table order_link (
  order_id        varchar(36) not null,
  origin_order_id varchar(36) not null,
  kind            varchar(16) not null,
  ref             varchar(64) not null,
  linked_at       datetime    not null,
  primary key (order_id),
  constraint uk_order_link_ref unique (kind, ref),
  constraint fk_order_link_order foreign key (order_id) references sales_order (order_id),
  constraint fk_order_link_origin foreign key (origin_order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_order_link_origin on order_link (origin_order_id, linked_at);

-- A view of the list of orders that a person has named: its conditions and columns, as its address
-- has them. Never what was looked for, which may be the number of a customer.
create table order_view (
  view_id  varchar(36)   not null,
  user_id  varchar(64)   not null,
  name     varchar(60)   not null,
  asked    varchar(1000) not null,
  shared   boolean       not null,
  saved_at datetime      not null,
  primary key (view_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create unique index ux_order_view_name on order_view (user_id, name);
create index ix_order_view_shared on order_view (shared);

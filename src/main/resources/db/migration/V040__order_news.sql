-- What a person was not there for: that something happened to an order which the person has sold or
-- looks after. What it was stands in the order's journal, under the same order, second and kind.
create table order_news (
  news_id  bigint      not null auto_increment,
  person   varchar(64) not null,
  order_id varchar(36) not null,
  at       datetime    not null,
  kind     varchar(32) not null,
  told_at  datetime    null,
  read_at  datetime    null,
  primary key (news_id),
  constraint fk_order_news_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create unique index ux_order_news on order_news (person, order_id, at, kind);
create index ix_order_news_unread on order_news (person, read_at, news_id);
create index ix_order_news_told on order_news (told_at, person);
create index ix_order_news_order on order_news (order_id);

-- What somebody wants changed of an order, what was said and decided about it, and what came of it.
create table order_amendment (
  amendment_id   varchar(36)   not null,
  order_id       varchar(36)   not null,
  request_id     varchar(64)   not null,
  kind           varchar(16)   not null,
  asked_by       varchar(16)   not null,
  customer_name  varchar(100)  null,
  customer_phone varchar(32)   null,
  address        varchar(300)  null,
  release_to     varchar(300)  null,
  dispatch_on    date          null,
  proof          varchar(2000) null,
  text           varchar(2000) null,
  status         varchar(16)   not null,
  why            varchar(2000) null,
  customer_yes   boolean       null,
  customer_words varchar(2000) null,
  approved       boolean       null,
  approved_by    varchar(64)   null,
  tell_left      boolean       not null,
  requested_by   varchar(64)   not null,
  requested_at   datetime      not null,
  decided_at     datetime      null,
  primary key (amendment_id),
  constraint uk_order_amendment_request unique (order_id, request_id),
  constraint fk_order_amendment_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table amendment_line (
  amendment_id varchar(36)    not null,
  line_no      int            not null,
  sku          varchar(64)    not null,
  name         varchar(300)   not null,
  quantity     int            not null,
  unit_price   decimal(14, 2) not null,
  primary key (amendment_id, line_no),
  constraint fk_amendment_line foreign key (amendment_id)
    references order_amendment (amendment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What the carrier was asked because of it, one request a parcel.
create table amendment_carrier_request (
  amendment_id varchar(36) not null,
  request_id   varchar(36) not null,
  primary key (amendment_id, request_id),
  constraint fk_amendment_carrier_request foreign key (amendment_id)
    references order_amendment (amendment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table shipment (
  shipment_id      varchar(36)   not null,
  order_id         varchar(36)   not null,
  order_no         varchar(64)   not null,
  carrier          varchar(16)   not null,
  waybill_no       varchar(64)   not null,
  dispatched_at    datetime      not null,
  status           varchar(24)   not null,
  status_at        datetime      not null,
  claimed_outcome  varchar(16)   null,
  claimed_by       varchar(64)   null,
  claimed_at       datetime      null,
  verified_outcome varchar(16)   null,
  verified_by      varchar(64)   null,
  verified_at      datetime      null,
  evidence         varchar(2000) null,
  version          int           not null,
  primary key (shipment_id),
  constraint uk_shipment_waybill unique (carrier, waybill_no)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_shipment_order on shipment (order_id);

create table tracking_event (
  event_id    bigint       not null auto_increment,
  shipment_id varchar(36)  not null,
  status      varchar(24)  not null,
  happened_at datetime     not null,
  place       varchar(200) null,
  text        varchar(500) null,
  source      varchar(64)  not null,
  received_at datetime     not null,
  digest      char(64)     not null,
  primary key (event_id),
  constraint uk_tracking_event unique (shipment_id, digest),
  constraint fk_tracking_event_shipment foreign key (shipment_id) references shipment (shipment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

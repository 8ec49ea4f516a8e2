-- What goes wrong with a parcel on its flight, as logistics learns it.
create table freight_event (
  request_id  varchar(64)  not null,
  shipment_id varchar(36)  not null,
  kind        varchar(16)  not null,
  reason      varchar(200) null,
  happened_at datetime     not null,
  next_eta    datetime     null,
  reported_by varchar(64)  not null,
  reported_at datetime     not null,
  primary key (shipment_id, request_id),
  constraint fk_freight_event_shipment foreign key (shipment_id) references shipment (shipment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Messages about a parcel; the occasion is a milestone, or a freight event by its request.
create table parcel_notice (
  notice_id   varchar(36)  not null,
  shipment_id varchar(36)  not null,
  occasion    varchar(80)  not null,
  template    varchar(40)  not null,
  status_then varchar(24)  null,
  cause       varchar(200) null,
  happened_at datetime     not null,
  next_eta    datetime     null,
  due_at      datetime     null,
  status      varchar(16)  not null,
  reason      varchar(200) null,
  asked_at    datetime     not null,
  sent_at     datetime     null,
  primary key (notice_id),
  constraint uk_parcel_notice_occasion unique (shipment_id, occasion),
  constraint fk_parcel_notice_shipment foreign key (shipment_id) references shipment (shipment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- When carriers were asked about a number, so that no node asks again too soon.
create table carrier_ask (
  carrier     varchar(16)   not null,
  waybill_no  varchar(64)   not null,
  next_ask_at datetime      not null,
  answered_at datetime      null,
  tries       int           not null,
  reason      varchar(2000) null,
  primary key (carrier, waybill_no)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_shipment_open on shipment (carrier, status);

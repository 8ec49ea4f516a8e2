-- What a person has corrected about the waybill of a parcel, written once.
create table waybill_correction (
  correction_id  varchar(36)   not null,
  shipment_id    varchar(36)   not null,
  request_id     varchar(64)   not null,
  kind           varchar(16)   not null,
  fingerprint    char(64)      not null,
  from_carrier   varchar(16)   not null,
  from_waybill   varchar(64)   not null,
  from_left_at   datetime      not null,
  to_carrier     varchar(16)   null,
  to_waybill     varchar(64)   null,
  to_left_at     datetime      null,
  replaced_by    varchar(36)   null,
  reason         varchar(2000) not null,
  left_to_people varchar(4000) null,
  made_by        varchar(64)   not null,
  made_at        datetime      not null,
  primary key (correction_id),
  constraint uk_waybill_correction_request unique (shipment_id, request_id),
  constraint fk_waybill_correction_shipment foreign key (shipment_id)
    references shipment (shipment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

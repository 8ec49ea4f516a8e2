-- What the desks have agreed and done about a parcel, beside what the carrier reports.
create table parcel_care (
  shipment_id     varchar(36)  not null,
  heard_at        datetime     not null,
  attempted_at    datetime     null,
  first_call_at   datetime     null,
  second_call_at  datetime     null,
  third_call_at   datetime     null,
  open_call       varchar(16)  null,
  hold_cause      varchar(16)  null,
  held_at         datetime     null,
  return_at       datetime     null,
  countdown       varchar(16)  not null,
  reminders_made  int          not null,
  pick_up_at      datetime     null,
  followed_at     datetime     null,
  version         int          not null,
  primary key (shipment_id),
  constraint fk_parcel_care_shipment foreign key (shipment_id) references shipment (shipment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Parcels of before have their follow-up already.
insert into parcel_care (shipment_id, heard_at, countdown, reminders_made, followed_at, version)
select shipment_id, status_at, 'NONE', 0, dispatched_at, 0 from shipment;

-- Follow-up record: result, reason, remark. Only ever added to.
create table follow_up_note (
  note_id     bigint        not null auto_increment,
  shipment_id varchar(36)   not null,
  made_at     datetime      not null,
  made_by     varchar(64)   not null,
  step        varchar(24)   not null,
  result      varchar(24)   not null,
  reason      varchar(24)   not null,
  claim       varchar(16)   null,
  action      varchar(24)   null,
  action_date date          null,
  remark      varchar(2000) null,
  primary key (note_id),
  constraint fk_follow_up_note_shipment foreign key (shipment_id) references shipment (shipment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_follow_up_note_made on follow_up_note (made_at);

-- What is next for a parcel, and why; the last line before a moment is what was planned then.
create table parcel_plan (
  plan_id     bigint       not null auto_increment,
  shipment_id varchar(36)  not null,
  planned_at  datetime     not null,
  step        varchar(24)  not null,
  owner       varchar(64)  null,
  next_at     datetime     null,
  reason      varchar(200) not null,
  status      varchar(24)  not null,
  return_at   datetime     null,
  primary key (plan_id),
  constraint fk_parcel_plan_shipment foreign key (shipment_id) references shipment (shipment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_parcel_plan_shipment on parcel_plan (shipment_id, planned_at);

create table carrier_request (
  request_id   varchar(36)   not null,
  shipment_id  varchar(36)   not null,
  kind         varchar(24)   not null,
  on_date      date          null,
  address      varchar(500)  null,
  reason       varchar(500)  null,
  requested_by varchar(64)   not null,
  requested_at datetime      not null,
  status       varchar(16)   not null,
  answer       varchar(2000) null,
  answered_by  varchar(64)   null,
  answered_at  datetime      null,
  version      int           not null,
  primary key (request_id),
  constraint fk_carrier_request_shipment foreign key (shipment_id) references shipment (shipment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_carrier_request_shipment on carrier_request (shipment_id, requested_at);

-- The check on day 7 and the callback after delivery, once each a parcel.
create table parcel_check (
  shipment_id  varchar(36)   not null,
  kind         varchar(24)   not null,
  made_at      datetime      not null,
  made_by      varchar(64)   not null,
  result       varchar(24)   not null,
  satisfaction varchar(16)   null,
  score        int           null,
  remark       varchar(2000) null,
  primary key (shipment_id, kind),
  constraint fk_parcel_check_shipment foreign key (shipment_id) references shipment (shipment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

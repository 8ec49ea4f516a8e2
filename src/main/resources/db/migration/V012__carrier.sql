-- What vendors have pushed, as they sent it, until it is applied.
create table carrier_push (
  push_id       bigint        not null auto_increment,
  vendor        varchar(16)   not null,
  digest        char(64)      not null,
  content       longtext      not null,
  received_at   datetime      not null,
  status        varchar(16)   not null,
  tries         int           not null,
  next_try_at   datetime      null,
  claimed_until datetime      null,
  reason        varchar(2000) null,
  applied_at    datetime      null,
  primary key (push_id),
  constraint uk_carrier_push unique (vendor, digest)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_carrier_push_due on carrier_push (status, next_try_at);

-- What carriers were asked to do. Written before the request leaves, so that a crash leaves a trace.
create table carrier_action (
  action_key      varchar(100)  not null,
  carrier         varchar(16)   not null,
  waybill_no      varchar(64)   not null,
  kind            varchar(24)   not null,
  status          varchar(16)   not null,
  attempt_round   int           not null,
  outcome_unknown boolean       not null,
  first_tried_at  datetime      not null,
  answer_code     varchar(64)   null,
  answer_text     varchar(2000) null,
  answered_at     datetime      null,
  primary key (action_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_carrier_action_waybill on carrier_action (carrier, waybill_no);

-- Parcels of which vendors shall tell us. No more of the consignee than what vendors insist on.
create table carrier_watch (
  carrier        varchar(16)   not null,
  waybill_no     varchar(64)   not null,
  phone_tail     varchar(4)    null,
  from_place     varchar(200)  null,
  to_place       varchar(200)  null,
  status         varchar(16)   not null,
  tries          int           not null,
  next_try_at    datetime      null,
  claimed_until  datetime      null,
  times_asked    int           not null,
  first_asked_at datetime      null,
  reason         varchar(2000) null,
  primary key (carrier, waybill_no)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_carrier_watch_due on carrier_watch (status, next_try_at);

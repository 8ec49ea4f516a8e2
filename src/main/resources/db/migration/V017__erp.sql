-- What the ERP was asked to do. Written before the request leaves, so that a crash leaves a trace.
-- No foreign key to the order: its row is locked by the job that calls, in another transaction.
create table erp_effect (
  effect_key    varchar(100)  not null,
  subject       varchar(64)   not null,
  digest        char(64)      not null,
  status        varchar(16)   not null,
  tries         int           not null,
  sent_at       datetime      null,
  claimed_until datetime      null,
  reference     varchar(500)  null,
  reason        varchar(2000) null,
  settled_at    datetime      null,
  primary key (effect_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_erp_effect_subject on erp_effect (subject);
create index ix_erp_effect_status on erp_effect (status, sent_at);

-- Parcels that the ERP has shipped. A row is committed before the ERP is told that it is safe.
create table erp_shipment (
  adapter      varchar(16)   not null,
  sync_id      varchar(64)   not null,
  order_id     varchar(64)   not null,
  carrier      varchar(64)   not null,
  waybill_no   varchar(64)   not null,
  shipped_at   datetime      not null,
  changed_at   datetime      not null,
  status       varchar(16)   not null,
  reason       varchar(2000) null,
  tries        int           not null,
  next_try_at  datetime      null,
  received_at  datetime      not null,
  acknowledged boolean       not null,
  primary key (adapter, sync_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_erp_shipment_due on erp_shipment (status, next_try_at);
create index ix_erp_shipment_acknowledged on erp_shipment (adapter, acknowledged);
create index ix_erp_shipment_changed on erp_shipment (adapter, changed_at);

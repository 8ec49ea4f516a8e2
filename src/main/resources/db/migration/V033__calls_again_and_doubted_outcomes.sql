-- A call that settled nothing is made again; an outcome that contradicts is confirmed by a second
-- person; a rescue call that is open takes the place of the other calls.
alter table parcel_care add column again_call varchar(16) null;
alter table parcel_care add column again_tries int not null default 0;
alter table parcel_care add column again_at datetime null;
alter table parcel_care add column again_why varchar(200) null;
alter table parcel_care add column verify_at datetime null;
alter table parcel_care add column doubted_at datetime null;
alter table parcel_care add column rescue_open boolean not null default false;

-- What logistics has verified against the carrier or against our own books, and who decided on it.
create table outcome_doubt (
  doubt_id    varchar(36)   not null,
  shipment_id varchar(36)   not null,
  outcome     varchar(16)   not null,
  evidence    varchar(2000) not null,
  verified_by varchar(64)   not null,
  verified_at datetime      not null,
  why         varchar(500)  not null,
  decision    varchar(16)   null,
  decided_by  varchar(64)   null,
  decided_at  datetime      null,
  remark      varchar(2000) null,
  primary key (doubt_id),
  constraint fk_outcome_doubt_shipment foreign key (shipment_id) references shipment (shipment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_outcome_doubt_shipment on outcome_doubt (shipment_id, verified_at);

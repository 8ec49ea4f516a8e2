-- Carriers use a number again after a while, and people mistype one: a number has rounds, of which
-- the newest that was not withdrawn is the parcel that is meant.
alter table shipment add column waybill_round int default 1 not null;
alter table shipment add column withdrawn_at datetime null;
alter table shipment add column withdrawn_by varchar(64) null;
alter table shipment add column withdrawn_why varchar(2000) null;
alter table shipment add column replaced_by varchar(36) null;
alter table shipment add constraint uk_shipment_round unique (carrier, waybill_no, waybill_round);
alter table shipment drop constraint uk_shipment_waybill;

-- Which parcel a report is about, and when its reason ended; a case ends when no reason is left.
alter table exception_report add column shipment_id varchar(36) null;
alter table exception_report add column settled_at datetime null;
update exception_report set shipment_id = (
  select c.shipment_id from exception_case c where c.exception_id = exception_report.exception_id);

-- When the owner of a case was asked whether its reason has ended.
alter table exception_case add column asked_at datetime null;

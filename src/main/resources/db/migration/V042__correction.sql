-- The place that an address is in can be corrected, too.
alter table order_amendment add column province varchar(64) null;
alter table order_amendment add column city varchar(64) null;
alter table order_amendment add column district varchar(64) null;

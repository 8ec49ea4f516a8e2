-- At each completion the engine asks for the sub-tasks of the task; without this index it reads all
-- open tasks for it.
create index GD_IDX_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_);

-- The list of orders: the newest first, from where the page before has ended.
create index ix_sales_order_placed on sales_order (placed_at, order_id);

-- What people name of an order: the beginning or the last four of its number or phone, the
-- customer's name or how it ends (two letters are a given name, 小明).
alter table sales_order add column number_end varchar(4)
  generated always as (right(platform_order_no, 4));
alter table sales_order add column phone_end varchar(4)
  generated always as (right(customer_phone, 4));
alter table sales_order add column name_end varchar(2)
  generated always as (right(customer_name, 2));
create index ix_sales_order_number_end on sales_order (number_end);
create index ix_sales_order_phone on sales_order (customer_phone);
create index ix_sales_order_phone_end on sales_order (phone_end);
create index ix_sales_order_name on sales_order (customer_name);
create index ix_sales_order_name_end on sales_order (name_end);

-- The beginning of a waybill or of a ticket's number, of any carrier or platform.
create index ix_shipment_waybill on shipment (waybill_no);
create index ix_ticket_no on ticket (ticket_no);

-- Reports read the parcels of a day by when they left and by when they stood where they stand.
create index ix_shipment_left on shipment (dispatched_at, carrier);
create index ix_shipment_stands on shipment (status, status_at);
create index ix_exception_case_shipment on exception_case (shipment_id);
-- Money is reported by the day it was booked.
create index ix_compensation_entry_booked on compensation_entry (booked_at);
create index ix_discount_entry_booked on discount_entry (booked_at);

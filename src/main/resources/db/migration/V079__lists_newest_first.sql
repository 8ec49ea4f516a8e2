-- Lists without a condition read their page from an index, and not all rows.
create index ix_refund_newest on refund (asked_at, refund_id);
create index ix_complaint_newest on complaint (received_at, complaint_id);
create index ix_top_message_newest on top_message (received_at, message_key);
create index ix_erp_shipment_newest on erp_shipment (received_at, sync_id);
create index ix_erasure_newest on erasure (asked_at, erasure_id);

-- How far a cut-off window is, asked once a minute for each.
create index ix_ticket_window on ticket (due_at, amount);

-- What people have found and decided about a refund. What the request says of the fault is a claim;
-- refunds of before were ruled by it, and stay so.
alter table refund add column fault_found varchar(16) null;
update refund set fault_found = fault;
-- Whether the money may not be the customer's own, so that risk control says to where it goes.
alter table refund add column suspicious boolean default false not null;
-- Where it goes instead of back to where it came from; null for that.
alter table refund add column pay_to varchar(500) null;
-- Who has decided, or taken the request back, and why.
alter table refund add column decided_by varchar(64) null;
alter table refund add column decision_text varchar(2000) null;

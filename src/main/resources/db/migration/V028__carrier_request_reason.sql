-- The reason is the agent's remark, which may have 2,000 characters.
alter table carrier_request modify column reason varchar(2000) null;

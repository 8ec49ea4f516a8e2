-- What went in and out of one order, and what is promised. Rows are added under the lock of the
-- order and never changed; a correction is a row of its own.
create table money_line (
  line_id     bigint         not null auto_increment,
  order_id    varchar(36)    not null,
  kind        varchar(16)    not null,
  step        varchar(16)    not null,
  direction   varchar(8)     not null,
  amount      decimal(14, 2) not null,
  case_ref    varchar(64)    not null,
  turn        int            not null,
  cause       varchar(500)   not null,
  asked_by    varchar(64)    not null,
  approved_by varchar(64)    null,
  actor       varchar(64)    not null,
  at          datetime       not null,
  primary key (line_id),
  -- Of the same case and kind a step is taken once; the turn counts what was taken back and done anew.
  constraint uk_money_line unique (case_ref, kind, step, turn),
  constraint ck_money_line_amount check (amount >= 0),
  constraint fk_money_line_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_money_line_order on money_line (order_id, line_id);

insert into money_line (order_id, kind, step, direction, amount, case_ref, turn, cause, asked_by,
  actor, at)
select order_id, 'PAYMENT', 'BOOKED', 'IN', amount_payable, concat('paid-', order_id), 1,
  'Paid, as the platform says', 'system', 'system', paid_at
from sales_order
where payment_method = 'PREPAID' and paid_at is not null and amount_payable > 0;

insert into money_line (order_id, kind, step, direction, amount, case_ref, turn, cause, asked_by,
  actor, at)
select order_id,
  case when ref in (select discount_id from discount_request) then 'DISCOUNT' else 'REFUND' end,
  'PROMISED', 'OUT', amount, ref, 1, 'Kept since before this ledger', 'system', 'system', reserved_at
from order_payback;

insert into money_line (order_id, kind, step, direction, amount, case_ref, turn, cause, asked_by,
  actor, at)
select order_id,
  case when ref in (select discount_id from discount_request) then 'DISCOUNT' else 'REFUND' end,
  case when status = 'PAID' then 'BOOKED' else 'RELEASED' end, 'OUT', amount, ref, 1,
  'Kept since before this ledger', 'system', 'system', coalesce(settled_at, reserved_at)
from order_payback
where status <> 'RESERVED';

drop table order_payback;

-- One row for an order in a cut-off window (DOMAIN rows 34 to 37).
create table payment_chase (
  order_id   varchar(36)   not null,
  window_end datetime      not null,
  opened_at  datetime      not null,
  status     varchar(16)   not null,
  result     varchar(16)   null,
  chaser     varchar(64)   null,
  chased_at  datetime      null,
  doubt      varchar(2000) null,
  coupon     varchar(64)   null,
  remark     varchar(2000) null,
  primary key (order_id, window_end),
  constraint fk_payment_chase_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_payment_chase_window on payment_chase (window_end, status);

-- One row for a window in which anything is to be chased, and its one reminder (DOMAIN row 38).
create table chase_window (
  window_end         datetime      not null,
  reminded_at        datetime      null,
  open_when_reminded int           null,
  answer             varchar(16)   null,
  answered_by        varchar(64)   null,
  answered_at        datetime      null,
  remark             varchar(2000) null,
  primary key (window_end)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

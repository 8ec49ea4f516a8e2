create table complaint (
  complaint_id    varchar(36)   not null,
  request_id      varchar(64)   not null,
  order_id        varchar(36)   not null,
  order_no        varchar(64)   not null,
  kind            varchar(16)   not null,
  customer_class  varchar(16)   not null,
  sku             varchar(64)   null,
  text            varchar(4000) not null,
  callback_phone  varchar(32)   not null,
  received_at     datetime      not null,
  received_by     varchar(64)   not null,
  grade           varchar(16)   not null,
  status          varchar(16)   not null,
  round_no        int           not null,
  answered_at     datetime      null,
  solved_at       datetime      null,
  closed_at       datetime      null,
  closing         varchar(16)   null,
  survey_done     boolean       not null,
  version         int           not null,
  primary key (complaint_id),
  constraint uk_complaint_request unique (request_id),
  constraint fk_complaint_order foreign key (order_id) references sales_order (order_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_complaint_order on complaint (order_id);
create index ix_complaint_status on complaint (status, received_at);
create index ix_complaint_fault on complaint (sku, kind, received_at);

-- The record of the complaint (顾客投诉记录表). Rows are added and never changed.
create table complaint_note (
  note_id      bigint        not null auto_increment,
  complaint_id varchar(36)   not null,
  round_no     int           not null,
  at           datetime      not null,
  kind         varchar(32)   not null,
  actor        varchar(64)   not null,
  text         varchar(4000) not null,
  primary key (note_id),
  constraint fk_complaint_note foreign key (complaint_id) references complaint (complaint_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_complaint_note on complaint_note (complaint_id, note_id);

-- What is offered to the customer; only what is within the standard or approved may be told.
create table complaint_solution (
  solution_id      varchar(36)    not null,
  complaint_id     varchar(36)    not null,
  round_no         int            not null,
  text             varchar(4000)  not null,
  compensation     varchar(16)    not null,
  amount           decimal(14, 2) not null,
  currency         char(3)        not null,
  standard         varchar(32)    not null,
  status           varchar(16)    not null,
  offered_by       varchar(64)    not null,
  offered_at       datetime       not null,
  decided_by       varchar(64)    null,
  decided_at       datetime       null,
  remark           varchar(2000)  null,
  survey_done      boolean        not null,
  primary key (solution_id),
  constraint fk_complaint_solution foreign key (complaint_id) references complaint (complaint_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_complaint_solution on complaint_solution (complaint_id, offered_at);

create table complaint_sample (
  sample_id          varchar(36)   not null,
  complaint_id       varchar(36)   not null,
  round_no           int           not null,
  request_id         varchar(64)   not null,
  quantity           int           not null,
  text               varchar(2000) null,
  arrived_at         datetime      not null,
  noted_by           varchar(64)   not null,
  extent             varchar(16)   null,
  inspected_quantity int           null,
  defective_quantity int           null,
  report             varchar(4000) null,
  inspected_by       varchar(64)   null,
  inspected_at       datetime      null,
  primary key (sample_id),
  constraint uk_complaint_sample unique (complaint_id, request_id),
  constraint fk_complaint_sample foreign key (complaint_id) references complaint (complaint_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The request for corrective and preventive action (纠正和预防措施要求单).
create table complaint_correction (
  correction_id     varchar(36)   not null,
  complaint_id      varchar(36)   not null,
  order_no          varchar(64)   not null,
  sku               varchar(64)   not null,
  kind              varchar(16)   not null,
  defect            varchar(500)  not null,
  defect_rate       varchar(32)   null,
  root_cause        varchar(2000) not null,
  corrective_action varchar(2000) not null,
  preventive_action varchar(2000) not null,
  department        varchar(16)   not null,
  complete_by       date          not null,
  requested_by      varchar(64)   not null,
  requested_at      datetime      not null,
  primary key (correction_id),
  constraint fk_complaint_correction foreign key (complaint_id) references complaint (complaint_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_complaint_correction on complaint_correction (sku, kind, requested_at);

create table complaint_callback (
  callback_id  bigint        not null auto_increment,
  complaint_id varchar(36)   not null,
  round_no     int           not null,
  result       varchar(16)   not null,
  skipped      varchar(16)   null,
  score        int           null,
  effective    boolean       null,
  suggestion   varchar(2000) null,
  called_by    varchar(64)   not null,
  called_at    datetime      not null,
  primary key (callback_id),
  constraint fk_complaint_callback foreign key (complaint_id) references complaint (complaint_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_complaint_callback on complaint_callback (complaint_id, callback_id);

alter table exception_case add column answered_at datetime null;
alter table exception_case add column members int default 0 not null;

-- What a customer is to get for what went wrong, who asked for it and who decided.
create table compensation (
  compensation_id varchar(36)   not null,
  exception_id    varchar(36)   not null,
  amount_fen      bigint        not null,
  standard_fen    bigint        not null,
  status          varchar(16)   not null,
  asked_by        varchar(64)   not null,
  asked_at        datetime      not null,
  decided_by      varchar(64)   null,
  decided_at      datetime      null,
  primary key (compensation_id),
  constraint fk_compensation_case foreign key (exception_id)
    references exception_case (exception_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_compensation_case on compensation (exception_id, asked_at);

-- What a group has spent in a month of the business zone; one row decides who comes too late.
create table compensation_budget (
  approver_group varchar(32) not null,
  budget_month   char(7)     not null,
  spent_fen      bigint      not null,
  primary key (approver_group, budget_month)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Rows are added and never changed.
create table compensation_entry (
  entry_id        bigint      not null auto_increment,
  compensation_id varchar(36) not null,
  exception_id    varchar(36) not null,
  order_id        varchar(36) null,
  order_no        varchar(64) not null,
  approver_group  varchar(32) not null,
  budget_month    char(7)     not null,
  amount_fen      bigint      not null,
  booked_by       varchar(64) not null,
  booked_at       datetime    not null,
  primary key (entry_id),
  constraint uk_compensation_entry unique (compensation_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_compensation_entry_month on compensation_entry (budget_month, approver_group);

-- Photos and documents of a case.
create table exception_evidence (
  evidence_id  varchar(36)  not null,
  exception_id varchar(36)  not null,
  file_name    varchar(200) not null,
  media_type   varchar(64)  not null,
  size_bytes   bigint       not null,
  digest       char(64)     not null,
  content      longblob     not null,
  added_by     varchar(64)  not null,
  added_at     datetime     not null,
  primary key (evidence_id),
  constraint uk_exception_evidence unique (exception_id, digest),
  constraint fk_exception_evidence_case foreign key (exception_id)
    references exception_case (exception_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What the customer of a case is told, once.
create table exception_notice (
  notice_id    varchar(36)  not null,
  exception_id varchar(36)  not null,
  order_id     varchar(36)  not null,
  kind         varchar(24)  not null,
  status       varchar(16)  not null,
  reason       varchar(200) null,
  asked_at     datetime     not null,
  sent_at      datetime     null,
  primary key (notice_id),
  constraint fk_exception_notice_case foreign key (exception_id)
    references exception_case (exception_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_exception_notice_case on exception_notice (exception_id, asked_at);
create index ix_exception_notice_order on exception_notice (order_id, sent_at);

-- The orders of a case that is about many; left_at is set when one goes its own way.
create table exception_member (
  exception_id varchar(36) not null,
  order_id     varchar(36) not null,
  order_no     varchar(64) not null,
  cause        varchar(24) not null,
  open_key     varchar(128) null,
  left_at      datetime    null,
  primary key (exception_id, order_id),
  constraint uk_exception_member_open unique (open_key),
  constraint fk_exception_member_case foreign key (exception_id)
    references exception_case (exception_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_exception_member_order on exception_member (order_id);

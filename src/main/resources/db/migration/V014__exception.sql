-- A case about something that went wrong; open_key is null once it has ended, so that one order has
-- at most one open case a cause, whoever reports it at the same moment.
create table exception_case (
  exception_id varchar(36)   not null,
  order_id     varchar(36)   null,
  shipment_id  varchar(36)   null,
  order_no     varchar(64)   not null,
  cause        varchar(24)   not null,
  text         varchar(2000) null,
  severity     varchar(24)   not null,
  priority     int           not null,
  status       varchar(24)   not null,
  open_key     varchar(128)  null,
  stay_no      int           not null,
  raised_by    varchar(64)   not null,
  raised_at    datetime      not null,
  ended_at     datetime      null,
  version      int           not null,
  primary key (exception_id),
  constraint uk_exception_case_open unique (open_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_exception_case_order on exception_case (order_id, raised_at);
create index ix_exception_case_status on exception_case (status, priority, raised_at);

-- Everybody who reported it; the second report joins the first case.
create table exception_report (
  report_id    bigint        not null auto_increment,
  exception_id varchar(36)   not null,
  subject      varchar(80)   not null,
  request_id   varchar(64)   not null,
  cause        varchar(24)   not null,
  text         varchar(2000) null,
  joined       boolean       not null,
  reported_by  varchar(64)   not null,
  reported_at  datetime      not null,
  primary key (report_id),
  constraint uk_exception_report_request unique (subject, request_id),
  constraint fk_exception_report_case foreign key (exception_id)
    references exception_case (exception_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_exception_report_case on exception_report (exception_id, report_id);

-- Who owned a case from when to when; without a gap from its report to its end.
create table exception_stay (
  exception_id    varchar(36)   not null,
  stay_no         int           not null,
  level           int           not null,
  owner_group     varchar(32)   not null,
  reason          varchar(24)   not null,
  started_by      varchar(64)   not null,
  started_at      datetime      not null,
  ended_at        datetime      null,
  answer_due_at   datetime      not null,
  solution_due_at datetime      not null,
  explanation_en  varchar(2000) not null,
  explanation_zh  varchar(2000) not null,
  reminded_at     datetime      null,
  primary key (exception_id, stay_no),
  constraint fk_exception_stay_case foreign key (exception_id)
    references exception_case (exception_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Rows are added and never changed.
create table exception_note (
  note_id      bigint        not null auto_increment,
  exception_id varchar(36)   not null,
  at           datetime      not null,
  kind         varchar(32)   not null,
  actor        varchar(64)   not null,
  text         varchar(4000) not null,
  primary key (note_id),
  constraint fk_exception_note_case foreign key (exception_id)
    references exception_case (exception_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_exception_note_case on exception_note (exception_id, note_id);

-- A change that was applied: who, why, for whom, and how far it is.
create table lab_application (
  application_id varchar(36)   not null,
  preview_id     varchar(36)   not null,
  status         varchar(16)   not null,
  running        boolean       not null,
  chosen         longtext      null,
  remark         varchar(1000) not null,
  asked_by       varchar(64)   not null,
  asked_groups   varchar(500)  not null,
  asked_at       datetime      not null,
  from_at        datetime      null,
  until_at       datetime      null,
  deployment_id  varchar(64)   null,
  undo_id        varchar(64)   null,
  applied_at     datetime      null,
  done_at        datetime      null,
  fault          varchar(1000) null,
  returns_id     varchar(36)   null,
  primary key (application_id),
  constraint fk_lab_application foreign key (preview_id) references lab_preview (preview_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_lab_application_status on lab_application (status, from_at, until_at);

-- A timer or a task of a running case, with both dates, so that each can be put back to the second.
create table lab_move (
  application_id    varchar(36)  not null,
  seq               int          not null,
  status            varchar(16)  not null,
  kind              varchar(16)  not null,
  wait_id           varchar(64)  not null,
  timer_id          varchar(255) not null,
  instance_id       varchar(64)  not null,
  old_definition_id varchar(64)  not null,
  case_id           varchar(255) null,
  order_no          varchar(255) null,
  started_at        datetime     not null,
  old_due_at        datetime     null,
  new_due_at        datetime     null,
  old_rule          varchar(500) not null,
  new_rule          varchar(500) not null,
  versioned         boolean      not null,
  primary key (application_id, seq),
  constraint fk_lab_move foreign key (application_id) references lab_application (application_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_lab_move_next on lab_move (application_id, status, seq);
create index ix_lab_move_case on lab_move (case_id);

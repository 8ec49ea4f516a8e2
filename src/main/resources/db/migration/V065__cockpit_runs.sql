-- Many cases that an administrator retries, suspends or activates: first listed, then, when that
-- was looked at, done one by one; who asked, why, and what came of each.
create table cockpit_run (
  run_id      varchar(36)  not null,
  deed        varchar(16)  not null,
  about       varchar(16)  not null,
  subject     varchar(64)  not null,
  said        varchar(500) not null,
  status      varchar(16)  not null,
  remark      varchar(500) null,
  asked_by    varchar(64)  not null,
  asked_groups varchar(500) not null,
  asked_at    datetime     not null,
  started_by  varchar(64)  null,
  started_at  datetime     null,
  done_at     datetime     null,
  listed_to   varchar(64)  null,
  primary key (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_cockpit_run_status on cockpit_run (status, asked_at);
create index ix_cockpit_run_asked on cockpit_run (asked_at);

create table cockpit_run_case (
  run_id      varchar(36)  not null,
  wait_id     varchar(64)  not null,
  instance_id varchar(64)  not null,
  model       varchar(255) not null,
  case_id     varchar(255) null,
  status      varchar(16)  not null,
  fault       varchar(500) null,
  done_at     datetime     null,
  primary key (run_id, wait_id),
  constraint fk_cockpit_run foreign key (run_id) references cockpit_run (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_cockpit_run_case_next on cockpit_run_case (run_id, status, wait_id);
create index ix_cockpit_run_case_instance on cockpit_run_case (instance_id);

-- Which tasks were not done when they were due, day by day.
create index GD_IDX_HI_TASK_DUE on ACT_HI_TASKINST (DUE_DATE_, END_TIME_);

-- How often, how long and how late each step was on a business day, in buckets of a fortieth of a
-- decade of seconds (6 %): what a heat map of months is read from. A day is counted once, when it is
-- over; until then it is counted when it is asked for.
create table step_day (
  on_day    date         not null,
  model     varchar(255) not null,
  element   varchar(255) not null,
  bucket    int          not null,
  name      varchar(255) null,
  amount    bigint       not null,
  millis    bigint       not null,
  late      bigint       not null,
  cancelled bigint       not null,
  primary key (model, on_day, element, bucket)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create table step_day_counted (
  on_day date not null,
  primary key (on_day)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Why a task is due when it is; written once, when the task is created.
create table task_due_date (
  task_id        varchar(64)   not null,
  rule_text      varchar(255)  not null,
  clock_ref      varchar(64)   null,
  clock_percent  int           null,
  created_at     datetime      not null,
  due_at         datetime      null,
  explanation_en varchar(4000) not null,
  explanation_zh varchar(4000) not null,
  primary key (task_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

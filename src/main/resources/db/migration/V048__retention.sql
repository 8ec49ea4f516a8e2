-- What retention has deleted or made anonymous, and how old it was.
create table retention_run (
  run_id     bigint      not null auto_increment,
  run_at     datetime    not null,
  rule_name  varchar(32) not null,
  table_name varchar(64) not null,
  older_than datetime    not null,
  deleted    int         not null,
  changed    int         not null,
  primary key (run_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_retention_run_at on retention_run (run_at);

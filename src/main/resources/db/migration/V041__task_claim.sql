-- Who had which task, from when on and why no longer. Rows are added and never changed.
create table task_claim (
  claim_id     varchar(36)   not null,
  task_id      varchar(64)   not null,
  task_name    varchar(255)  not null,
  business_key varchar(255)  null,
  kind         varchar(16)   not null,
  holder       varchar(64)   null,
  held_before  varchar(64)   null,
  actor        varchar(64)   not null,
  reason       varchar(1000) null,
  at           datetime      not null,
  primary key (claim_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_task_claim_task on task_claim (task_id);
create index ix_task_claim_case on task_claim (business_key);

-- One command for many tasks, known again by the caller's requestId.
create table task_batch (
  actor       varchar(64)  not null,
  request_id  varchar(64)  not null,
  fingerprint varchar(64)  not null,
  begun_at    datetime     not null,
  primary key (actor, request_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What came of each of them; what has no row yet is still to be done.
create table task_batch_item (
  actor      varchar(64)   not null,
  request_id varchar(64)   not null,
  task_id    varchar(64)   not null,
  status     int           not null,
  holder     varchar(64)   null,
  text       varchar(2000) null,
  done_at    datetime      not null,
  primary key (actor, request_id, task_id),
  constraint fk_task_batch_item foreign key (actor, request_id)
    references task_batch (actor, request_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

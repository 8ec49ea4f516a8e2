-- A deadline as it stands now, with its reason; the ledger below is the truth it is computed from.
create table due_date (
  ref            varchar(64)   not null,
  calendar       varchar(64)   not null,
  amount         varchar(32)   not null,
  started_at     datetime      not null,
  status         varchar(8)    not null,
  due_at         datetime      null,
  explanation_en varchar(4000) not null,
  explanation_zh varchar(4000) not null,
  updated_at     datetime      not null,
  primary key (ref)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_due_date_status on due_date (status, ref);

-- Rows are added and never changed.
create table due_clock_event (
  ref         varchar(64)  not null,
  seq         int          not null,
  kind        varchar(16)  not null,
  happened_at datetime     not null,
  calendar    varchar(64)  null,
  amount      varchar(32)  null,
  reason      varchar(500) null,
  actor       varchar(255) not null,
  primary key (ref, seq),
  constraint fk_due_clock_event_ref foreign key (ref) references due_date (ref)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

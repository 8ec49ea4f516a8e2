-- The facts of a kind and a day that is over, brought together: what is alike once, with how often
-- each time occurs. Read instead of the facts unless the day has changed since.
create table report_day (
  kind     varchar(16) not null,
  fact_day date        not null,
  sums     longblob    not null,
  primary key (kind, fact_day)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_report_day_day on report_day (fact_day, kind);

-- Days that have changed since they were summed, noted in the transaction that changed their facts:
-- a row for each change, so that nobody waits for another's.
create table report_day_changed (
  change_id bigint      not null auto_increment,
  kind      varchar(16) not null,
  fact_day  date        not null,
  primary key (change_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_report_day_changed_day on report_day_changed (kind, fact_day);

-- Whoever sums days holds its one row meanwhile.
create table report_day_turn (
  turn     int      not null,
  taken_at datetime not null,
  primary key (turn)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- What reports count: a row for each thing that happened, kept in the transaction in which it
-- happens. Week, month and quarter begin on a Monday and on a first.
create table report_fact (
  source      varchar(16)  not null,
  source_id   varchar(128) not null,
  part        varchar(64)  not null,
  kind        varchar(16)  not null,
  fact_day    date         not null,
  fact_week   date         not null,
  fact_month  date         not null,
  fact_quarter date        not null,
  order_id    varchar(36)  not null,
  platform    varchar(32)  not null,
  carrier     varchar(16)  not null,
  desk        varchar(64)  not null,
  agent       varchar(255) not null,
  cause       varchar(32)  not null,
  outcome     varchar(32)  not null,
  late        boolean      not null,
  tenths      int          null,
  fen         bigint       not null,
  primary key (source, source_id, part)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_report_fact_day on report_fact (kind, fact_day, carrier, platform, desk, cause,
  outcome, late, tenths, fen, fact_week, fact_month, fact_quarter);

-- Which desk is told which report each Monday, and since when; one that has ended stays.
create table report_subscription (
  subscription_id varchar(36) not null,
  report_name     varchar(64) not null,
  desk            varchar(64) not null,
  split_by        varchar(16) null,
  subscribed_by   varchar(64) not null,
  subscribed_at   datetime    not null,
  changed_by      varchar(64) null,
  changed_at      datetime    null,
  ended_by        varchar(64) null,
  ended_at        datetime    null,
  told_for        date        null,
  primary key (subscription_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_report_subscription_live on report_subscription (ended_at, told_for);

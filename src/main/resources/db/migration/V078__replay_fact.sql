-- What a replay of past days under other numbers needs and no other table keeps, one row a fact, in
-- the transaction in which it happened: from when to when a person could act and what was answered,
-- by which number of which version of a model a timer was set, what a carrier said when, how many
-- were on duty. No words of people and nobody's name (docs/lab-replay.md).
create table replay_fact (
  fact_id       bigint       not null auto_increment,
  kind          varchar(20)  not null,
  at            datetime     not null,
  case_key      varchar(255) null,
  instance_id   varchar(64)  null,
  model         varchar(255) null,
  model_version int          null,
  element       varchar(255) null,
  subject_id    varchar(64)  null,
  number_text   varchar(500) null,
  due_at        datetime     null,
  event_at      datetime     null,
  answer        varchar(500) null,
  primary key (fact_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_replay_fact_case on replay_fact (case_key);
create index ix_replay_fact_at on replay_fact (at);

-- Who changed a model, when and why.
create table model_deployment (
  deployment_id varchar(64)  not null,
  deployed_at   datetime     not null,
  deployed_by   varchar(64)  not null,
  reason        varchar(300) not null,
  withdraws     varchar(64)  null,
  primary key (deployment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_model_deployment_at on model_deployment (deployed_at);

-- What was in force before, to which one call goes back, and what differs from it.
create table model_deployment_file (
  deployment_id varchar(64)  not null,
  file_name     varchar(200) not null,
  before_id     varchar(64)  null,
  differences   mediumtext   not null,
  primary key (deployment_id, file_name),
  constraint fk_model_deployment_file foreign key (deployment_id)
    references model_deployment (deployment_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The shipped content that the one in force goes back to, and the newer one that waits for an
-- analyst where both sides have changed.
create table shipped_model (
  file_name     varchar(200) not null,
  base_hash     varchar(64)  not null,
  offered_hash  varchar(64)  null,
  offered_by    varchar(64)  null,
  offered_at    datetime     null,
  proposal      varchar(16)  null,
  decided_by    varchar(64)  null,
  decided_at    datetime     null,
  primary key (file_name)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

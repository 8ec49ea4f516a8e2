-- Links to the page of an order that its customer opens without a login. Who reads this table opens
-- none: only the digest of a link's secret is kept. One without a digest is still to be sent.
create table track_link (
  link_id      varchar(64) not null,
  order_id     varchar(64) not null,
  token_digest varchar(64) null,
  made_at      datetime    not null,
  made_by      varchar(64) not null,
  ends_at      datetime    null,
  withdrawn_at datetime    null,
  primary key (link_id),
  constraint uq_track_link_token unique (token_digest)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_track_link_order on track_link (order_id, made_at);

-- Codes to the phone on the order, each for one wish; one without a digest is still to be sent.
create table track_code (
  code_id     varchar(64) not null,
  link_id     varchar(64) not null,
  order_id    varchar(64) not null,
  wish        varchar(16) not null,
  code_digest varchar(64) null,
  asked_at    datetime    not null,
  ends_at     datetime    null,
  tries       int         not null,
  used_at     datetime    null,
  primary key (code_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_track_code_order on track_code (order_id, asked_at);

-- What was asked for on the page, and the case that it became.
create table track_request (
  order_id   varchar(64) not null,
  request_id varchar(64) not null,
  wish       varchar(16) not null,
  case_kind  varchar(16) not null,
  case_id    varchar(64) not null,
  asked_at   datetime    not null,
  primary key (order_id, request_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

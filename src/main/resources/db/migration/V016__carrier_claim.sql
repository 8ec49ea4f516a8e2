-- A claim against a carrier; it may outlive the case it belongs to.
create table carrier_claim (
  claim_id         varchar(36)   not null,
  exception_id     varchar(36)   not null,
  request_id       varchar(64)   not null,
  order_no         varchar(64)   not null,
  carrier          varchar(16)   not null,
  waybill_no       varchar(64)   not null,
  claimed_fen      bigint        not null,
  status           varchar(16)   not null,
  carrier_claim_no varchar(64)   null,
  accepted_fen     bigint        null,
  settled_fen      bigint        null,
  reference        varchar(64)   null,
  opened_by        varchar(64)   not null,
  opened_at        datetime      not null,
  filed_at         datetime      null,
  ended_at         datetime      null,
  version          int           not null,
  primary key (claim_id),
  constraint uk_carrier_claim_request unique (exception_id, request_id),
  constraint fk_carrier_claim_case foreign key (exception_id)
    references exception_case (exception_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

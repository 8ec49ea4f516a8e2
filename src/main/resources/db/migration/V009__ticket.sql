create table ticket (
  ticket_id         varchar(36)   not null,
  platform          varchar(32)   not null,
  ticket_no         varchar(64)   not null,
  kind              varchar(32)   not null,
  priority          varchar(8)    not null,
  customer_class    varchar(8)    not null,
  platform_order_no varchar(64)   null,
  order_id          varchar(36)   null,
  customer_key      char(64)      null,
  received_at       datetime      not null,
  text              varchar(4000) null,
  calendar          varchar(64)   not null,
  amount            varchar(32)   not null,
  duty_group        varchar(64)   null,
  order_of_work     int           not null,
  policy_missing    boolean       not null,
  status            varchar(8)    not null,
  due_at            datetime      null,
  exception_id      varchar(36)   null,
  escalated_at      datetime      null,
  answer            varchar(4000) null,
  cause             varchar(16)   null,
  answered_by       varchar(255)  null,
  answered_at       datetime      null,
  measure           varchar(4000) null,
  measure_by        varchar(255)  null,
  measure_at        datetime      null,
  fingerprint       char(64)      not null,
  version           int           not null,
  primary key (ticket_id),
  constraint uk_ticket_number unique (platform, ticket_no)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_ticket_work on ticket (status, order_of_work, due_at);
create index ix_ticket_order on ticket (order_id);
create index ix_ticket_order_no on ticket (platform_order_no, answered_at);
create index ix_ticket_customer on ticket (customer_key, answered_at);

-- Rows are added and never changed.
create table ticket_note (
  note_id   bigint        not null auto_increment,
  ticket_id varchar(36)   not null,
  at        datetime      not null,
  kind      varchar(32)   not null,
  actor     varchar(255)  not null,
  text      varchar(4000) not null,
  primary key (note_id),
  constraint fk_ticket_note_ticket foreign key (ticket_id) references ticket (ticket_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_ticket_note_ticket on ticket_note (ticket_id, note_id);

-- What the marketplace's message channel delivered: stored and acknowledged first, applied later.
create table top_message (
  message_key varchar(80)   not null,
  topic       varchar(128)  null,
  raw_text    longtext      not null,
  received_at datetime      not null,
  status      varchar(12)   not null,
  reason      varchar(1000) null,
  ticket_id   varchar(36)   null,
  applied_at  datetime      null,
  primary key (message_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_top_message_status on top_message (status, received_at);

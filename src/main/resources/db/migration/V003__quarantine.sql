-- What could not be taken, with the text it came in, until somebody repairs and replays it.
create table quarantined_row (
  id bigint not null auto_increment,
  source varchar(40) not null,
  file_name varchar(255),
  line_no int not null,
  field varchar(100) not null,
  reason varchar(2000) not null,
  header longtext,
  raw_text longtext not null,
  raw_details longtext,
  received_at datetime not null,
  received_by varchar(255) not null,
  status varchar(10) not null,
  replayed_at datetime,
  replayed_by varchar(255),
  replay_ref varchar(64),
  primary key (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create index ix_quarantined_row_status on quarantined_row (status, source, id);

-- Who read what, exported, imported, changed roles or deployed. Rows are added and never changed:
-- each carries the digest of the one before it, so that a row that was changed or taken out shows.
create table audit_entry (
  entry_no      bigint        not null,
  at            datetime      not null,
  person        varchar(64)   not null,
  kind          varchar(32)   not null,
  subject       varchar(200)  null,
  detail        varchar(1000) null,
  previous_hash varchar(64)   not null,
  hash          varchar(64)   not null,
  primary key (entry_no)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_audit_entry_person on audit_entry (person, at);
create index ix_audit_entry_kind on audit_entry (kind, at);
create index ix_audit_entry_subject on audit_entry (subject, at);

-- The end of the chain; who adds to it holds its one row, so that it never forks.
create table audit_head (
  head_id  int         not null,
  entry_no bigint      not null,
  hash     varchar(64) not null,
  primary key (head_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

insert into audit_head (head_id, entry_no, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

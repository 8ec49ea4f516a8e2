-- What an analyst wanted to know of a change, with the files as they would be. Nothing of it is in
-- force until it is applied.
create table lab_preview (
  preview_id   varchar(36) not null,
  made_at      datetime    not null,
  made_by      varchar(64) not null,
  changes      longtext    not null,
  due_at_once  int         not null,
  earlier      int         not null,
  later        int         not null,
  unchanged    int         not null,
  cannot_tell  int         not null,
  primary key (preview_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_lab_preview_made on lab_preview (made_at);

create table lab_preview_file (
  preview_id varchar(36)  not null,
  file_name  varchar(100) not null,
  base_id    varchar(64)  not null,
  content    longblob     not null,
  primary key (preview_id, file_name),
  constraint fk_lab_preview_file foreign key (preview_id) references lab_preview (preview_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Which lists of tasks the application has made. One that a person deletes is not made again.
create table task_list (
  list_key  varchar(32) not null,
  filter_id varchar(64) not null,
  made_at   datetime    not null,
  primary key (list_key)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Who has which task open. A row whose person is gone is too old a minute later.
create table task_viewer (
  task_id varchar(64) not null,
  user_id varchar(64) not null,
  seen_at datetime    not null,
  primary key (task_id, user_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_task_viewer_seen on task_viewer (seen_at);

-- What a person has typed into the form of a task and not sent yet; gone with the answer, or when
-- it is old.
create table task_draft (
  task_id  varchar(64) not null,
  user_id  varchar(64) not null,
  fields   longtext    not null,
  saved_at datetime    not null,
  primary key (task_id, user_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_task_draft_saved on task_draft (saved_at);

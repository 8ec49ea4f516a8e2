-- How far a cut-off window was at which moment of its day; a row for each change that was seen.
create table window_course (
  window_name varchar(64) not null,
  ends_at     datetime    not null,
  at          datetime    not null,
  total       int         not null,
  open_count  int         not null,
  missed      int         not null,
  primary key (window_name, ends_at, at)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_window_course_at on window_course (at);

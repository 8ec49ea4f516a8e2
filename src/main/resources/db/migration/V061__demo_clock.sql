-- How far the demo's clock was moved ahead of the machine's, so that a restart does not go back in
-- time. Production leaves it empty.
create table demo_clock (
  id       int    not null,
  ahead_ms bigint not null,
  primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

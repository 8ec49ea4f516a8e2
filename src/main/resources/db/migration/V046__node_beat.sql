-- Each node of the application and a number that it counts up while it lives. The others free the
-- jobs of one whose number stands still. Its name is the one under which it locks jobs.
create table node_beat (
  node varchar(255) not null,
  beat bigint       not null,
  primary key (node)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- Its one row is locked for every change of the roster.
create table duty_roster (
  id int not null,
  primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

insert into duty_roster (id) values (1);

create table duty_shift (
  id            varchar(36) not null,
  user_id       varchar(64) not null,
  name          varchar(16) not null,
  on_time       boolean     not null,
  logged_on_at  datetime    not null,
  ends_at       datetime    not null,
  logged_off_at datetime    null,
  primary key (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_duty_shift_open on duty_shift (logged_off_at, user_id);

create table duty_shift_group (
  shift_id varchar(36) not null,
  group_id varchar(64) not null,
  primary key (shift_id, group_id),
  constraint fk_duty_shift_group_shift foreign key (shift_id) references duty_shift (id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- The clock is paused while nobody of this group is on duty.
alter table due_date add column duty_group varchar(64) null;

create index ix_due_date_duty_group on due_date (duty_group, ref);

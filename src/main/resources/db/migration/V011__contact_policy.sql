-- What customers have said about being contacted. Rows are added and never changed; the last one of
-- a number counts.
create table contact_wish (
  wish_id  bigint       not null auto_increment,
  phone    varchar(32)  not null,
  wish     varchar(16)  not null,
  reason   varchar(500) null,
  noted_by varchar(64)  not null,
  noted_at datetime     not null,
  primary key (wish_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_contact_wish_phone on contact_wish (phone, wish_id);

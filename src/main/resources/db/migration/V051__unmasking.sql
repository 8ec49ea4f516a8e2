-- Who asked to see the personal data of what, why, and until when they are shown.
create table unmasking (
  unmasking_id varchar(36)  not null,
  person       varchar(64)  not null,
  kind         varchar(16)  not null,
  subject      varchar(80)  not null,
  reason       varchar(500) not null,
  asked_at     datetime     not null,
  expires_at   datetime     not null,
  primary key (unmasking_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

create index ix_unmasking_person on unmasking (person, expires_at);
create index ix_unmasking_asked on unmasking (asked_at);

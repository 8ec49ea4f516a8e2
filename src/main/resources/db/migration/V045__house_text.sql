-- The texts of the house as analysts have changed them: each change with who, when and why. The
-- newest one is in force; one without a text follows what is shipped.
create table house_text_change (
  text_code   varchar(64)   not null,
  version_no  int           not null,
  chinese     varchar(2000) null,
  english     varchar(2000) null,
  sms_code    varchar(64)   null,
  sms_code_en varchar(64)   null,
  base_hash   varchar(64)   not null,
  changed_at  datetime      not null,
  changed_by  varchar(64)   not null,
  reason      varchar(300)  not null,
  primary key (text_code, version_no)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

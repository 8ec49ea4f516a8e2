-- The open tasks as lists ask for them: one row for each candidate group, one with '' for a task
-- that has none. Written by the engine's own flush, in its transaction; what it is made of stands
-- in ACT_RU_TASK and beside it, and POST /api/open-tasks/rebuilds makes it again.
create table open_task (
  task_id      varchar(64)  not null,
  group_id     varchar(255) not null,
  assignee     varchar(255) null,
  due_at       datetime     null,
  priority     int          null,
  follow_up_at datetime     null,
  created_at   datetime     null,
  process_key  varchar(255) not null,
  task_key     varchar(255) not null,
  business_key varchar(255) null,
  order_no     varchar(255) null,
  order_no_end varchar(4) generated always as (right(order_no, 4)),
  primary key (task_id, group_id)
) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin;

-- A list of a group by due date, then priority, then, as Tasklist adds, the newest; what it is
-- filtered by stands in it, too.
create index ix_open_task_due on open_task
  (group_id, due_at, priority desc, created_at desc, task_id, follow_up_at, assignee);
create index ix_open_task_created on open_task (group_id, created_at, task_id, assignee);
create index ix_open_task_later on open_task (group_id, follow_up_at);
create index ix_open_task_mine on open_task (assignee, due_at);
create index ix_open_task_order on open_task (order_no);
create index ix_open_task_order_end on open_task (order_no_end);
create index ix_open_task_case on open_task (business_key);

insert into open_task (task_id, group_id, assignee, due_at, priority, follow_up_at, created_at,
  process_key, task_key, business_key, order_no)
select distinct t.ID_, coalesce(l.GROUP_ID_, ''), t.ASSIGNEE_, t.DUE_DATE_, t.PRIORITY_,
  t.FOLLOW_UP_DATE_, t.CREATE_TIME_, coalesce(d.KEY_, ''), coalesce(t.TASK_DEF_KEY_, ''),
  e.BUSINESS_KEY_, v.TEXT_
from ACT_RU_TASK t
left join ACT_RU_IDENTITYLINK l
  on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null
left join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
left join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
left join ACT_RU_VARIABLE v on v.VAR_SCOPE_ = t.PROC_INST_ID_ and v.NAME_ = 'orderNo';

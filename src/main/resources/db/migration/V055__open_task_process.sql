-- A list of one process of a group, such as the returns that are near, among very many other tasks.
create index ix_open_task_process on open_task (group_id, process_key);

-- Lists of cases that run and that have ended, by model, the newest first, from where the page
-- before has ended.
create index GD_IDX_HI_PI_KEY_END on ACT_HI_PROCINST (PROC_DEF_KEY_, END_TIME_, START_TIME_);
create index GD_IDX_HI_PI_KEY_START on ACT_HI_PROCINST (PROC_DEF_KEY_, START_TIME_);

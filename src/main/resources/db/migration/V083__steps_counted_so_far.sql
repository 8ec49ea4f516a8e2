-- Steps are counted as the day goes on: until when those of a day are in step_day (UTC), or null
-- where all of the day are.
alter table step_day_counted add column until_at datetime(3) null;

package org.gendan.report;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Counts cases by where they came from and what they were about. */
@Mapper
interface AfterSalesProblemMapper {

  /** One class of one source; what is overdue was not settled in time, whether it is now or not. */
  record Row(String source, String problemClass, long taken, long settled, long overdue) {}

  @Select(
      """
      select 'COMPLAINT' as source, c.kind as problem_class, count(*) as taken,
        sum(case when c.closed_at is null then 0 else 1 end) as settled,
        sum(case when exists (select 1 from exception_case e
          where e.order_id = c.order_id and e.cause = 'COMPLAINT_OVERDUE'
            and e.raised_at >= c.received_at) then 1 else 0 end) as overdue
      from complaint c
      where c.received_at >= #{from} and c.received_at < #{until}
      group by c.kind
      union all
      select 'EXCEPTION' as source, x.cause as problem_class, count(*) as taken,
        sum(case when x.ended_at is null then 0 else 1 end) as settled,
        sum(case when exists (select 1 from exception_stay s
          where s.exception_id = x.exception_id and s.stay_no > 1
            and s.reason = 'OVERDUE') then 1 else 0 end) as overdue
      from exception_case x
      where x.raised_at >= #{from} and x.raised_at < #{until}
      group by x.cause
      union all
      select 'TICKET' as source, coalesce(t.cause, 'NOT_YET_KNOWN') as problem_class,
        count(*) as taken,
        sum(case when t.answered_at is null then 0 else 1 end) as settled,
        sum(case when t.escalated_at is null then 0 else 1 end) as overdue
      from ticket t
      where t.received_at >= #{from} and t.received_at < #{until}
      group by coalesce(t.cause, 'NOT_YET_KNOWN')
      order by source, problem_class
      """)
  List<Row> count(@Param("from") Instant from, @Param("until") Instant until);
}

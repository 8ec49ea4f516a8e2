package org.gendan.privacy.retention;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What retention has done. */
@Mapper
interface RetentionMapper {

  /** What went of one table in one run. */
  record RunRow(
      Instant runAt,
      String ruleName,
      String tableName,
      Instant olderThan,
      int deleted,
      int changed) {}

  @Insert(
      """
      insert into retention_run (run_at, rule_name, table_name, older_than, deleted, changed)
      values (#{runAt}, #{ruleName}, #{tableName}, #{olderThan}, #{deleted}, #{changed})
      """)
  void add(RunRow run);

  @Select(
      """
      select run_at, rule_name, table_name, older_than, deleted, changed from retention_run
      order by run_id desc limit #{size} offset #{offset}
      """)
  List<RunRow> page(@Param("offset") long offset, @Param("size") int size);

  @Select("select count(*) from retention_run")
  long count();

  /**
   * Orders whose last happening is older, that still have their customer, and that nothing open and
   * no hold needs.
   *
   * @param token what stands where a customer was
   */
  @Select(
      """
      select o.order_id from sales_order o
      where o.placed_at < #{before} and o.customer_name <> #{token} and o.order_id > #{after}
        and o.status in ('COMPLETED', 'CANCELLED', 'REFUNDED', 'RETURNED')
        and not exists (select 1 from order_journal j
          where j.order_id = o.order_id and j.at >= #{before})
        and not exists (select 1 from legal_hold h
          where h.order_id = o.order_id and h.lifted_at is null)
      order by o.order_id limit #{most}
      """)
  List<String> ordersBefore(
      @Param("before") Instant before,
      @Param("token") String token,
      @Param("after") String after,
      @Param("most") int most);
}

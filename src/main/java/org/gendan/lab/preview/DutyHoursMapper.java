package org.gendan.lab.preview;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.gendan.row.UtcColumn;

/** Who was on duty, and until when those who are will be. */
@Mapper
interface DutyHoursMapper {

  /**
   * A shift of one person; columns are UTC.
   *
   * @param ended when it was logged off, or ends
   */
  record ShiftRow(String desk, LocalDateTime begun, LocalDateTime ended) {

    boolean lasts(Instant from, Instant to) {
      return UtcColumn.instant(begun).isBefore(to) && UtcColumn.instant(ended).isAfter(from);
    }
  }

  @Select(
      """
      <script>
      select g.group_id as desk, s.logged_on_at as begun,
        coalesce(s.logged_off_at, s.ends_at) as ended
      from duty_shift s join duty_shift_group g on g.shift_id = s.id
      where coalesce(s.logged_off_at, s.ends_at) &gt; #{from} and g.group_id in
        <foreach item="desk" collection="desks" open="(" separator="," close=")">#{desk}</foreach>
      </script>
      """)
  List<ShiftRow> since(@Param("desks") Collection<String> desks, @Param("from") LocalDateTime from);
}

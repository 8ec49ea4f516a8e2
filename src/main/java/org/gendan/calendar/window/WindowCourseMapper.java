package org.gendan.calendar.window;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.gendan.calendar.window.WindowCourses.Point;

/** Where the course of windows is kept. */
@Mapper
interface WindowCourseMapper {

  /** Several nodes may look in the same second. */
  @Insert(
      """
      insert into window_course (window_name, ends_at, at, total, open_count, missed)
      values (#{window}, #{endsAt}, #{point.at}, #{point.total}, #{point.open}, #{point.missed})
      on duplicate key update total = #{point.total}, open_count = #{point.open},
        missed = #{point.missed}
      """)
  void add(
      @Param("window") String window, @Param("endsAt") Instant endsAt, @Param("point") Point point);

  /** From the first moment on. */
  @Select(
      """
      select at, total, open_count as open, missed from window_course
      where window_name = #{window} and ends_at = #{endsAt} order by at
      """)
  List<Point> of(@Param("window") String window, @Param("endsAt") Instant endsAt);
}

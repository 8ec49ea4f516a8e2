package org.gendan.shipment.tracking;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Where the meanings of status texts are kept. */
@Mapper
interface StatusTextMapper {

  /** Every meaning, by carrier and text. */
  @Select(
      """
      select carrier, text, status, changed_by, changed_at from status_text
      order by carrier, text
      """)
  List<StatusText> all();

  /** Adds a meaning, or replaces the one that this carrier's text had. */
  @Insert(
      """
      insert into status_text (carrier, text, status, changed_by, changed_at)
      values (#{carrier}, #{text}, #{status}, #{changedBy}, #{changedAt})
      on duplicate key update status = values(status), changed_by = values(changed_by),
        changed_at = values(changed_at)
      """)
  void put(StatusText meaning);
}

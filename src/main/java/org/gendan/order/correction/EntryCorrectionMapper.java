package org.gendan.order.correction;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where corrected words are kept; written under the lock of the order alone. */
@Mapper
interface EntryCorrectionMapper {

  @Insert(
      """
      insert into order_entry_correction (order_id, request_id, kind, entry_at, right_text, reason,
        corrected_by, corrected_at)
      values (#{orderId}, #{requestId}, #{kind}, #{entryAt}, #{rightText}, #{reason},
        #{correctedBy}, #{correctedAt})
      """)
  void insert(EntryCorrectionRow row);

  @Select(
      """
      select * from order_entry_correction
      where order_id = #{orderId} and request_id = #{requestId}
      """)
  Optional<EntryCorrectionRow> row(
      @Param("orderId") String orderId, @Param("requestId") String requestId);
}

package org.gendan.refund.goodsreturn.correction;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * Where corrections are kept, and what they write anew. Used under the lock of the return alone.
 */
@Mapper
interface ReturnCorrectionMapper {

  @Insert(
      """
      insert into goods_return_correction (correction_id, refund_id, request_id, what, before_text,
        after_text, reason, corrected_by, corrected_at, difference)
      values (#{correctionId}, #{refundId}, #{requestId}, #{what}, #{beforeText}, #{afterText}, #{reason},
        #{correctedBy}, #{correctedAt}, #{difference})
      """)
  void add(ReturnCorrection correction);

  String COLUMNS =
      """
      select correction_id, refund_id, request_id, what, before_text,
        after_text, reason, corrected_by, corrected_at, difference, settled_as,
        reference, settled_text, settled_by, settled_at
      from goods_return_correction
      """;

  @Select(COLUMNS + " where correction_id = #{correctionId}")
  Optional<ReturnCorrection> find(String correctionId);

  /** All of a return, oldest first. */
  @Select(COLUMNS + " where refund_id = #{refundId} order by correction_id")
  List<ReturnCorrection> of(String refundId);

  /** Keeps what finance did; once. */
  @Update(
      """
      update goods_return_correction set settled_as = #{settledAs}, reference = #{reference},
        settled_text = #{settledText}, settled_by = #{settledBy}, settled_at = #{settledAt}
      where correction_id = #{correctionId} and settled_as is null
      """)
  boolean settle(ReturnCorrection settled);

  @Update(
      """
      update goods_return_intake set pieces = #{pieces}, label = #{label}
      where return_id = #{refundId}
      """)
  void recount(
      @Param("refundId") String refundId,
      @Param("pieces") int pieces,
      @Param("label") String label);

  @Delete("delete from goods_return_intake where return_id = #{refundId}")
  void withdrawIntake(String refundId);

  /** Takes an inspection away, so that another one can be written. */
  default void withdrawInspection(String refundId) {
    deleteFindings(refundId);
    deleteInspection(refundId);
  }

  @Delete("delete from goods_return_finding where return_id = #{refundId}")
  void deleteFindings(String refundId);

  @Delete("delete from goods_return_inspection where return_id = #{refundId}")
  void deleteInspection(String refundId);
}

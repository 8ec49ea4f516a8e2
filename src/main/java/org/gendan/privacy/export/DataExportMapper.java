package org.gendan.privacy.export;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Who was given whose data. */
@Mapper
interface DataExportMapper {

  /** One export; the number is shown in part, and the digest is that of the file. */
  record ExportRow(
      String exportId,
      String shownAs,
      String reason,
      String askedBy,
      Instant askedAt,
      int ordersFound,
      int rowsFound,
      String digest) {}

  @Insert(
      """
      insert into data_export (export_id, shown_as, reason, asked_by, asked_at, orders_found,
        rows_found, digest)
      values (#{exportId}, #{shownAs}, #{reason}, #{askedBy}, #{askedAt}, #{ordersFound},
        #{rowsFound}, #{digest})
      """)
  void add(ExportRow export);

  @Select(
      """
      select * from data_export order by asked_at desc, export_id desc
      limit #{size} offset #{offset}
      """)
  List<ExportRow> page(@Param("offset") long offset, @Param("size") int size);

  @Select("select count(*) from data_export")
  long count();
}

package org.gendan.shipment.callback;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Where checks are kept. */
@Mapper
interface ParcelCheckMapper {

  /** Adds a check. */
  @Insert(
      """
      insert into parcel_check (shipment_id, kind, made_at, made_by, result, satisfaction, score,
        remark)
      values (#{shipmentId}, #{kind}, #{madeAt}, #{madeBy}, #{result}, #{satisfaction}, #{score},
        #{remark})
      """)
  void add(ParcelCheck check);

  /** The checks of a parcel, oldest first. */
  @Select("select * from parcel_check where shipment_id = #{shipmentId} order by made_at, kind")
  List<ParcelCheck> of(String shipmentId);
}

package org.gendan.calendar.outage;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Signs of life, and the stretches without any. */
@Mapper
interface OutageMapper {

  int THE_ONE = 1;

  @Select("select last_at from heartbeat where heartbeat_id = " + THE_ONE)
  Optional<Instant> last();

  @Update("update heartbeat set last_at = #{at} where heartbeat_id = " + THE_ONE)
  boolean beat(Instant at);

  @Insert("insert into heartbeat (heartbeat_id, last_at) values (" + THE_ONE + ", #{at})")
  void first(Instant at);

  @Insert("insert into outage (from_at, to_at) values (#{from}, #{to})")
  void add(@Param("from") Instant from, @Param("to") Instant to);

  @Select(
      """
      select from_at as "from", to_at as "to" from outage
      where from_at < #{at} and to_at >= #{at} order by from_at limit 1
      """)
  Optional<Outages.Outage> covering(Instant at);
}

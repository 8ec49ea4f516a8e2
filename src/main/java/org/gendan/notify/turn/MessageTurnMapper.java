package org.gendan.notify.turn;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** When readers were last told of a matter. */
@Mapper
interface MessageTurnMapper {

  /**
   * Takes the turn when the last one was early enough; keeps others from it until the transaction
   * ends.
   *
   * @return false when it was not, or the reader was never told
   */
  @Update(
      """
      update message_turn set last_at = #{at}
      where matter = #{matter} and reader = #{reader} and last_at <= #{before}
      """)
  boolean take(
      @Param("matter") String matter,
      @Param("reader") String reader,
      @Param("before") Instant before,
      @Param("at") Instant at);

  @Insert("insert into message_turn (matter, reader, last_at) values (#{matter}, #{reader}, #{at})")
  void first(
      @Param("matter") String matter, @Param("reader") String reader, @Param("at") Instant at);

  @Select(
      """
      select last_at from message_turn where matter = #{matter} and reader = #{reader} for update
      """)
  Optional<Instant> last(@Param("matter") String matter, @Param("reader") String reader);
}

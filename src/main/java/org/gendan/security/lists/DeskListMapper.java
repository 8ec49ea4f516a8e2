package org.gendan.security.lists;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Which lists have been made. */
@Mapper
interface DeskListMapper {

  @Select("select count(*) from task_list where list_key = #{key}")
  boolean isMade(String key);

  @Insert(
      """
      insert into task_list (list_key, filter_id, made_at) values (#{key}, #{filterId}, #{at})
      """)
  void made(
      @Param("key") String key, @Param("filterId") String filterId, @Param("at") LocalDateTime at);
}

package org.gendan.engine.load;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Which cases a person works on. */
@Mapper
public interface HeldCasesMapper {

  /** Nobody works on more at a time; who holds more sees the newest ones. */
  int MOST = 500;

  /** The business keys of the cases of which the person holds a task. */
  default List<String> heldBy(String person) {
    return held(person, MOST);
  }

  @Select(
      """
      select e.BUSINESS_KEY_ from ACT_RU_TASK t
        join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
      where t.ASSIGNEE_ = #{person} and e.BUSINESS_KEY_ is not null
      order by t.CREATE_TIME_ desc limit #{most}
      """)
  List<String> held(@Param("person") String person, @Param("most") int most);
}

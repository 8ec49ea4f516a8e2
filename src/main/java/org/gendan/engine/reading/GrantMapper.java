package org.gendan.engine.reading;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads the engine's grants. */
@Mapper
public interface GrantMapper {

  /** A grant to a person, a group or everybody, as the engine keeps it. */
  record Grant(int resourceType, String resourceId, int permissions) {}

  /** What a person, the groups and everybody are granted; no row denies anything. */
  @Select(
      """
      <script>
      select RESOURCE_TYPE_ as resource_type, RESOURCE_ID_ as resource_id, PERMS_ as permissions
      from ACT_RU_AUTHORIZATION
      where (TYPE_ = 1 and USER_ID_ = #{user}) or (TYPE_ = 0 and USER_ID_ = '*')
      <if test="!groups.isEmpty()">
        or (TYPE_ = 1 and GROUP_ID_ in
        <foreach collection="groups" item="one" open="(" separator="," close=")">#{one}</foreach>)
      </if>
      </script>
      """)
  List<Grant> of(@Param("user") String user, @Param("groups") Collection<String> groups);
}

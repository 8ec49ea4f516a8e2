package org.gendan.engine.past;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Cases that many are chosen from, a page at a time. */
@Mapper
public interface StandingMapper {

  /**
   * A job that has no retries left.
   *
   * @param message why
   */
  record Failed(
      String jobId, String instanceId, String model, String businessKey, String message) {}

  /** The next failed jobs of a step after an id. */
  @Select(
      """
      select i.CONFIGURATION_ as jobId, i.PROC_INST_ID_ as instanceId, d.KEY_ as model,
        e.BUSINESS_KEY_ as businessKey, i.INCIDENT_MSG_ as message
      from ACT_RU_INCIDENT i
      join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_ and d.KEY_ = #{model}
      join ACT_RU_EXECUTION e on e.ID_ = i.PROC_INST_ID_
      where i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_ and i.INCIDENT_TYPE_ = 'failedJob'
        and i.ACTIVITY_ID_ = #{element} and i.CONFIGURATION_ > #{after}
      order by i.CONFIGURATION_ limit #{most}
      """)
  List<Failed> failed(
      @Param("model") String model,
      @Param("element") String element,
      @Param("after") String after,
      @Param("most") int most);

  /** A case that runs. */
  record Running(String instanceId, String model, String businessKey, boolean suspended) {}

  /** The next running cases after an id, of all models. */
  @Select(
      """
      select e.ID_ as instanceId, d.KEY_ as model, e.BUSINESS_KEY_ as businessKey,
        case when e.SUSPENSION_STATE_ = 2 then 1 else 0 end as suspended
      from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
      where e.PARENT_ID_ is null and e.ID_ > #{after} order by e.ID_ limit #{most}
      """)
  List<Running> running(@Param("after") String after, @Param("most") int most);
}

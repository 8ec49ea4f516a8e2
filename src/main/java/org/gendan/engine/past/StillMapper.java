package org.gendan.engine.past;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What stands still in the engine, and what was not done in time. */
@Mapper
public interface StillMapper {

  /**
   * Incidents with the same words at the same step.
   *
   * @param name of the process as its author wrote it
   * @param type {@code failedJob} …
   * @param oldest since when the first of them stands still
   */
  record Incidents(
      String model,
      String name,
      String element,
      String type,
      String message,
      long amount,
      Instant oldest) {}

  /** Open ones; each where it arose and not where it shows as well. */
  @Select(
      """
      select d.KEY_ as model, max(d.NAME_) as name, i.ACTIVITY_ID_ as element,
        i.INCIDENT_TYPE_ as type, coalesce(i.INCIDENT_MSG_, '') as message, count(*) as amount,
        min(i.INCIDENT_TIMESTAMP_) as oldest
      from ACT_RU_INCIDENT i join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_
      where i.ID_ = i.ROOT_CAUSE_INCIDENT_ID_
      group by d.KEY_, i.ACTIVITY_ID_, i.INCIDENT_TYPE_, coalesce(i.INCIDENT_MSG_, '')
      order by amount desc limit #{most}
      """)
  List<Incidents> incidents(@Param("most") int most);

  /** Tasks that were due between two moments and were open then, however they ended later. */
  @Select(
      """
      select count(*) from ACT_HI_TASKINST
      where DUE_DATE_ >= #{from} and DUE_DATE_ < #{until}
        and (END_TIME_ > DUE_DATE_ or END_TIME_ is null and DUE_DATE_ < #{now})
      """)
  long missed(
      @Param("from") Instant from, @Param("until") Instant until, @Param("now") Instant now);
}

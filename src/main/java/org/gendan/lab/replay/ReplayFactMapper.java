package org.gendan.lab.replay;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where the facts are kept. */
@Mapper
interface ReplayFactMapper {

  /** Adds some hundreds at most. */
  @Insert(
      """
      <script>
      insert into replay_fact (kind, at, case_key, instance_id, model, model_version, element,
        subject_id, number_text, due_at, event_at, answer)
      values
      <foreach item="f" collection="facts" separator=",">
        (#{f.kind}, #{f.at}, #{f.caseKey}, #{f.instanceId}, #{f.model}, #{f.modelVersion},
        #{f.element}, #{f.subjectId}, #{f.numberText}, #{f.dueAt}, #{f.eventAt}, #{f.answer})
      </foreach>
      </script>
      """)
  void insertAll(@Param("facts") List<ReplayFact> facts);

  @Insert(
      """
      insert into replay_fact (kind, at, case_key, instance_id, model, model_version, element,
        subject_id, number_text, due_at, event_at, answer)
      values (#{kind}, #{at}, #{caseKey}, #{instanceId}, #{model}, #{modelVersion}, #{element},
        #{subjectId}, #{numberText}, #{dueAt}, #{eventAt}, #{answer})
      """)
  void insert(ReplayFact fact);

  /** All that is known of a case, in the order in which it was known. */
  @Select(
      """
      select kind, at, case_key, instance_id, model, model_version, element, subject_id,
        number_text, due_at, event_at, answer
      from replay_fact where case_key = #{caseKey} order by fact_id
      """)
  List<ReplayFact> of(String caseKey);
}

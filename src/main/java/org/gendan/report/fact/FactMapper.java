package org.gendan.report.fact;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Options.FlushCachePolicy;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where facts are kept. */
@Mapper
interface FactMapper {

  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      <script>
      select source_id, part, kind, fact_day as `day`, order_id, platform, carrier, desk, agent,
        cause, outcome, late, tenths, fen
      from report_fact where source = #{source} and source_id in
      <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
      </script>
      """)
  List<Fact> of(@Param("source") String source, @Param("ids") List<String> ids);

  /** The next sources that have facts, by key. */
  @Options(flushCache = FlushCachePolicy.TRUE)
  @Select(
      """
      select distinct source_id from report_fact
      where source = #{source} and source_id > #{after} order by source_id limit #{most}
      """)
  List<String> sources(
      @Param("source") String source, @Param("after") String after, @Param("most") int most);

  @Insert(
      """
      <script>
      insert into report_fact (source, source_id, part, kind, fact_day, fact_week, fact_month,
        fact_quarter, order_id, platform, carrier, desk, agent, cause, outcome, late, tenths, fen)
      values
      <foreach collection="facts" item="f" separator=",">
        (#{source}, #{f.fact.sourceId}, #{f.fact.part}, #{f.fact.kind}, #{f.fact.day}, #{f.week},
        #{f.month}, #{f.quarter}, #{f.fact.orderId}, #{f.fact.platform}, #{f.fact.carrier},
        #{f.fact.desk}, #{f.fact.agent}, #{f.fact.cause}, #{f.fact.outcome}, #{f.fact.late},
        #{f.fact.tenths}, #{f.fact.fen})
      </foreach>
      on duplicate key update kind = values(kind), fact_day = values(fact_day),
        fact_week = values(fact_week), fact_month = values(fact_month),
        fact_quarter = values(fact_quarter), order_id = values(order_id),
        platform = values(platform), carrier = values(carrier), desk = values(desk),
        agent = values(agent), cause = values(cause), outcome = values(outcome),
        late = values(late), tenths = values(tenths), fen = values(fen)
      </script>
      """)
  int put(@Param("source") String source, @Param("facts") List<Dated> facts);

  @Delete(
      """
      delete from report_fact
      where source = #{source} and source_id = #{sourceId} and part = #{part}
      """)
  int drop(
      @Param("source") String source,
      @Param("sourceId") String sourceId,
      @Param("part") String part);
}

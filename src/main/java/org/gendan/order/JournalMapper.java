package org.gendan.order;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.gendan.order.OrderJournal.Entry;

@Mapper
interface JournalMapper {

  @Insert(
      """
      <script>
      insert into order_journal (order_id, at, kind, actor, text, ref) values
      <foreach collection="entries" item="e" separator=",">
        (#{e.orderId}, #{e.at}, #{e.kind}, #{e.actor}, #{e.text}, #{e.ref})
      </foreach>
      </script>
      """)
  void addAll(@Param("entries") List<Entry> entries);

  @Select(
      """
      select order_id, at, kind, actor, text, ref from order_journal
      where order_id = #{orderId} order by entry_id
      """)
  List<Entry> of(String orderId);
}

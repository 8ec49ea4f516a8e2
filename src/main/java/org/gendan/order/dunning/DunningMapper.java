package org.gendan.order.dunning;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.order.dunning.DunningStore.Note;

@Mapper
interface DunningMapper {

  String COLUMNS =
      """
      select dunning_id as id, invoice_no, account, amount_fen, paid_fen, due_at, status, text,
        opened_by, opened_at, version from freight_dunning
      """;

  @Insert(
      """
      insert into freight_dunning (dunning_id, invoice_no, account, amount_fen, paid_fen, due_at,
        status, text, opened_by, opened_at, version)
      values (#{id}, #{invoiceNo}, #{account}, #{amountFen}, #{paidFen}, #{dueAt}, #{status},
        #{text}, #{openedBy}, #{openedAt}, #{version})
      """)
  void add(Dunning dunning);

  @Update(
      """
      update freight_dunning set paid_fen = #{paidFen}, due_at = #{dueAt}, status = #{status},
        version = version + 1
      where dunning_id = #{id} and version = #{version}
      """)
  int update(Dunning dunning);

  @Select(COLUMNS + " where dunning_id = #{dunningId}")
  Optional<Dunning> find(String dunningId);

  @Select(COLUMNS + " where dunning_id = #{dunningId} for update")
  Optional<Dunning> lock(String dunningId);

  @Select(COLUMNS + " where invoice_no = #{invoiceNo}")
  Optional<Dunning> findByInvoice(String invoiceNo);

  @Select(
      "<script>"
          + COLUMNS
          + """
          <where><if test="account != null">account = #{account}</if></where>
          order by opened_at desc, dunning_id desc limit #{limit}
          </script>
          """)
  List<Dunning> of(@Param("account") String account, @Param("limit") int limit);

  @Select(COLUMNS + " where account = #{account} and status = 'SUSPENDED' order by due_at")
  List<Dunning> suspending(String account);

  @Insert(
      """
      insert into freight_dunning_note (dunning_id, at, actor, text, reference)
      values (#{dunningId}, #{at}, #{actor}, #{text}, #{reference})
      """)
  void note(Note note);

  @Select(
      """
      select dunning_id, at, actor, text, reference from freight_dunning_note
      where dunning_id = #{dunningId} order by note_id
      """)
  List<Note> notes(String dunningId);
}

package org.gendan.order.dunning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Where unpaid freight is kept. */
@Mapper
interface DunningMapper {

  /**
   * What an agent or finance did about it.
   *
   * @param reference of a payment, unique for its invoice; null for anything else
   */
  record Note(String dunningId, Instant at, String actor, String text, String reference) {}

  String COLUMNS =
      """
      select dunning_id as id, invoice_no, account, amount_fen, paid_fen, due_at, status, text,
        opened_by, opened_at, version from freight_dunning
      """;

  /** Adds an invoice. */
  @Insert(
      """
      insert into freight_dunning (dunning_id, invoice_no, account, amount_fen, paid_fen, due_at,
        status, text, opened_by, opened_at, version)
      values (#{id}, #{invoiceNo}, #{account}, #{amountFen}, #{paidFen}, #{dueAt}, #{status},
        #{text}, #{openedBy}, #{openedAt}, #{version})
      """)
  void add(Dunning dunning);

  /**
   * Writes what has changed.
   *
   * @return false when another change was first
   */
  @Update(
      """
      update freight_dunning set paid_fen = #{paidFen}, due_at = #{dueAt}, status = #{status},
        version = version + 1
      where dunning_id = #{id} and version = #{version}
      """)
  boolean update(Dunning dunning);

  /** Finds an invoice by our id. */
  @Select(COLUMNS + " where dunning_id = #{dunningId}")
  Optional<Dunning> find(String dunningId);

  /** Finds an invoice and keeps everybody else from changing it until the transaction ends. */
  @Select(COLUMNS + " where dunning_id = #{dunningId} for update")
  Optional<Dunning> lock(String dunningId);

  /** Finds an invoice by its number. */
  @Select(COLUMNS + " where invoice_no = #{invoiceNo}")
  Optional<Dunning> findByInvoice(String invoiceNo);

  /** The invoices of an account, or of all when null, the newest first. */
  @Select(
      "<script>"
          + COLUMNS
          + """
          <where><if test="account != null">account = #{account}</if></where>
          order by opened_at desc, dunning_id desc limit #{limit}
          </script>
          """)
  List<Dunning> of(@Param("account") String account, @Param("limit") int limit);

  /** Which of these accounts nothing is released to. */
  @Select(
      """
      <script>
      select distinct account from freight_dunning
      where status = 'SUSPENDED' and account in
      <foreach collection="accounts" item="one" open="(" separator="," close=")">#{one}</foreach>
      </script>
      """)
  List<String> suspended(@Param("accounts") Collection<String> accounts);

  /** The invoices because of which nothing is released to an account. */
  @Select(COLUMNS + " where account = #{account} and status = 'SUSPENDED' order by due_at")
  List<Dunning> suspending(String account);

  /** Adds a note. */
  @Insert(
      """
      insert into freight_dunning_note (dunning_id, at, actor, text, reference)
      values (#{dunningId}, #{at}, #{actor}, #{text}, #{reference})
      """)
  void note(Note note);

  /** The notes of an invoice, oldest first. */
  @Select(
      """
      select dunning_id, at, actor, text, reference from freight_dunning_note
      where dunning_id = #{dunningId} order by note_id
      """)
  List<Note> notes(String dunningId);
}

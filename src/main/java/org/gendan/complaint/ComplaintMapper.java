package org.gendan.complaint;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.complaint.Complaint.Kind;

/** Where complaints and their notes are kept. */
@Mapper
public interface ComplaintMapper {

  /** Which complaints are asked for; a null does not restrict. */
  record Filter(ComplaintProgress.Status status, Complaint.Grade grade, String sku) {}

  /**
   * Adds a complaint.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the request id is taken
   */
  @Insert(
      """
      insert into complaint (complaint_id, request_id, order_id, order_no, kind, customer_class,
        sku, text, callback_phone, received_at, received_by, grade, status, round_no, answered_at,
        solved_at, closed_at, closing, survey_done, version)
      values (#{id}, #{requestId}, #{orderId}, #{orderNo}, #{matter.kind}, #{matter.customerClass},
        #{matter.sku}, #{matter.text}, #{matter.callbackPhone}, #{receivedAt}, #{receivedBy},
        #{grade}, #{progress.status}, #{progress.round}, #{progress.answeredAt},
        #{progress.solvedAt}, #{progress.closedAt}, #{progress.closing}, #{progress.surveyDone},
        #{version})
      """)
  void add(Complaint complaint);

  /** Writes a change; false when another change was faster. */
  @Update(
      """
      update complaint set sku = #{matter.sku}, grade = #{grade}, status = #{progress.status},
        round_no = #{progress.round}, answered_at = #{progress.answeredAt},
        solved_at = #{progress.solvedAt}, closed_at = #{progress.closedAt},
        closing = #{progress.closing}, survey_done = #{progress.surveyDone}, version = version + 1
      where complaint_id = #{id} and version = #{version}
      """)
  boolean update(Complaint complaint);

  /** Finds one by our id. */
  default Optional<Complaint> find(String complaintId) {
    return row(complaintId).map(ComplaintRow::toComplaint);
  }

  @Select("select * from complaint where complaint_id = #{complaintId}")
  Optional<ComplaintRow> row(String complaintId);

  /** Finds one by the caller's id. */
  default Optional<Complaint> findByRequest(String requestId) {
    return findByRequestRow(requestId).map(ComplaintRow::toComplaint);
  }

  @Select("select * from complaint where request_id = #{requestId}")
  Optional<ComplaintRow> findByRequestRow(String requestId);

  /** Our ids of the complaints about an order, oldest first. */
  @Select(
      """
      select complaint_id from complaint where order_id = #{orderId}
      order by received_at, complaint_id
      """)
  List<String> idsOf(String orderId);

  /** The complaints of the same kind about the same item, the newest first. */
  default List<Complaint> sameFault(String sku, Complaint.Kind kind, String exceptId, int most) {
    return complaints(sameFaultRows(sku, kind, exceptId, most));
  }

  @Select(
      """
      select * from complaint
      where sku = #{sku} and kind = #{kind} and complaint_id <> #{exceptId}
      order by received_at desc, complaint_id desc limit #{most}
      """)
  List<ComplaintRow> sameFaultRows(
      @Param("sku") String sku,
      @Param("kind") Kind kind,
      @Param("exceptId") String exceptId,
      @Param("most") int most);

  String FILTER =
      """
      <where>
        <if test="f.status != null">status = #{f.status}</if>
        <if test="f.grade != null">and grade = #{f.grade}</if>
        <if test="f.sku != null">and sku = #{f.sku}</if>
      </where>
      """;

  /** A page, the newest first. */
  default List<Complaint> search(Filter filter, int limit, long offset) {
    return complaints(rows(filter, limit, offset));
  }

  @Select(
      "<script>select * from complaint "
          + FILTER
          + " order by received_at desc, complaint_id desc"
          + " limit #{limit} offset #{offset}</script>")
  List<ComplaintRow> rows(
      @Param("f") Filter filter, @Param("limit") int limit, @Param("offset") long offset);

  /** How many there are. */
  @Select("<script>select count(*) from complaint " + FILTER + "</script>")
  long count(@Param("f") Filter filter);

  /** Adds a line to the record. */
  @Insert(
      """
      insert into complaint_note (complaint_id, round_no, at, kind, actor, text)
      values (#{complaintId}, #{n.round}, #{n.at}, #{n.kind}, #{n.actor}, #{n.text})
      """)
  void note(@Param("complaintId") String complaintId, @Param("n") ComplaintNote note);

  /** The record, oldest line first. */
  @Select(
      """
      select round_no as round, at, kind, actor, text from complaint_note
      where complaint_id = #{complaintId} order by note_id
      """)
  List<ComplaintNote> notes(String complaintId);

  private static List<Complaint> complaints(List<ComplaintRow> rows) {
    return rows.stream().map(ComplaintRow::toComplaint).toList();
  }

  /** What the promises of a complaint are ruled by. */
  record Facts(
      String complaintId, Complaint.Grade grade, org.gendan.ticket.CustomerClass customerClass) {}

  /** The next complaints that are not closed, in the order of their ids. */
  @Select(
      """
      select complaint_id, grade, customer_class from complaint
      where closed_at is null and complaint_id > #{after} order by complaint_id limit #{most}
      """)
  List<Facts> openAfter(@Param("after") String after, @Param("most") int most);
}

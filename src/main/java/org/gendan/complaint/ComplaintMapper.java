package org.gendan.complaint;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.complaint.Complaint.Kind;
import org.gendan.complaint.ComplaintStore.Filter;

@Mapper
interface ComplaintMapper {

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
  void insert(Complaint complaint);

  @Update(
      """
      update complaint set sku = #{matter.sku}, grade = #{grade}, status = #{progress.status},
        round_no = #{progress.round}, answered_at = #{progress.answeredAt},
        solved_at = #{progress.solvedAt}, closed_at = #{progress.closedAt},
        closing = #{progress.closing}, survey_done = #{progress.surveyDone}, version = version + 1
      where complaint_id = #{id} and version = #{version}
      """)
  int update(Complaint complaint);

  @Select("select * from complaint where complaint_id = #{complaintId}")
  ComplaintRow find(String complaintId);

  @Select("select * from complaint where request_id = #{requestId}")
  ComplaintRow findByRequest(String requestId);

  @Select(
      """
      select complaint_id from complaint where order_id = #{orderId}
      order by received_at, complaint_id
      """)
  List<String> idsOf(String orderId);

  @Select(
      """
      select * from complaint
      where sku = #{sku} and kind = #{kind} and complaint_id <> #{exceptId}
      order by received_at desc, complaint_id desc limit #{most}
      """)
  List<ComplaintRow> sameFault(
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

  @Select(
      "<script>select * from complaint "
          + FILTER
          + " order by received_at desc, complaint_id desc"
          + " limit #{limit} offset #{offset}</script>")
  List<ComplaintRow> search(
      @Param("f") Filter filter, @Param("limit") int limit, @Param("offset") long offset);

  @Select("<script>select count(*) from complaint " + FILTER + "</script>")
  long count(@Param("f") Filter filter);

  @Insert(
      """
      insert into complaint_note (complaint_id, round_no, at, kind, actor, text)
      values (#{complaintId}, #{n.round}, #{n.at}, #{n.kind}, #{n.actor}, #{n.text})
      """)
  void note(@Param("complaintId") String complaintId, @Param("n") ComplaintNote note);

  @Select(
      """
      select round_no as round, at, kind, actor, text from complaint_note
      where complaint_id = #{complaintId} order by note_id
      """)
  List<ComplaintNote> notes(String complaintId);
}

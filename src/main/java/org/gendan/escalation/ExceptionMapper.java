package org.gendan.escalation;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.escalation.ExceptionCase.Status;
import org.gendan.escalation.ExceptionStore.Kept;
import org.gendan.escalation.ExceptionStore.Note;

@Mapper
interface ExceptionMapper {

  String CASES =
      """
      select c.exception_id, c.order_id, c.shipment_id, c.order_no, c.cause, c.text, c.severity,
        c.priority, c.status, c.raised_by, c.raised_at, c.answered_at, c.members,
        c.ended_at as case_ended_at, c.version,
        s.stay_no, s.level, s.owner_group, s.reason, s.started_by, s.started_at, s.ended_at,
        s.answer_due_at, s.solution_due_at, s.explanation_en, s.explanation_zh, s.reminded_at
      from exception_case c
        join exception_stay s on s.exception_id = c.exception_id and s.stay_no = c.stay_no
      """;

  String WANTED =
      """
      where (#{status} is null or c.status = #{status})
        and (#{ownerGroup} is null or s.owner_group = #{ownerGroup})
      """;

  @Insert(
      """
      insert into exception_case (exception_id, order_id, shipment_id, order_no, cause, text,
        severity, priority, status, open_key, stay_no, raised_by, raised_at, answered_at, members, ended_at, version)
      values (#{c.id}, #{c.orderId}, #{c.shipmentId}, #{c.orderNo}, #{c.cause}, #{c.text},
        #{c.severity}, #{c.priority}, #{c.status}, #{openKey}, #{c.owner.no}, #{c.raisedBy},
        #{c.raisedAt}, #{c.answeredAt}, #{c.members}, #{c.endedAt}, #{c.version})
      """)
  void insert(@Param("c") ExceptionCase opened, @Param("openKey") String openKey);

  @Insert(
      """
      insert into exception_stay (exception_id, stay_no, level, owner_group, reason, started_by,
        started_at, ended_at, answer_due_at, solution_due_at, explanation_en, explanation_zh,
        reminded_at)
      values (#{exceptionId}, #{s.no}, #{s.level}, #{s.ownerGroup}, #{s.reason}, #{s.startedBy},
        #{s.startedAt}, #{s.endedAt}, #{s.answerDueAt}, #{s.solutionDueAt},
        #{s.explanation.english}, #{s.explanation.chinese}, #{s.remindedAt})
      """)
  void insertStay(@Param("exceptionId") String exceptionId, @Param("s") Stay stay);

  @Update(
      """
      update exception_stay set ended_at = #{s.endedAt}, reminded_at = #{s.remindedAt}
      where exception_id = #{exceptionId} and stay_no = #{s.no}
      """)
  void updateStay(@Param("exceptionId") String exceptionId, @Param("s") Stay stay);

  @Update(
      """
      update exception_case set status = #{c.status}, stay_no = #{c.owner.no},
        answered_at = #{c.answeredAt}, members = #{c.members}, ended_at = #{c.endedAt}, version = version + 1,
        open_key = case when #{c.endedAt} is null then open_key else null end
      where exception_id = #{c.id} and version = #{c.version}
      """)
  int update(@Param("c") ExceptionCase changed);

  @Select("select exception_id from exception_case where open_key = #{openKey}")
  String openCase(String openKey);

  @Select(CASES + " where c.exception_id = #{exceptionId}")
  ExceptionRow find(String exceptionId);

  @Select(
      CASES
          + """
          where c.order_id = #{orderId} or c.exception_id in (
            select m.exception_id from exception_member m
            where m.order_id = #{orderId} and m.left_at is null)
          order by c.raised_at, c.exception_id
          """)
  List<ExceptionRow> ofOrder(String orderId);

  @Select(
      CASES
          + """
          where c.ended_at is null and c.members = 0 and c.cause = #{cause} and c.order_id in (
            select m.order_id from exception_member m
            where m.exception_id = #{bulkId} and m.left_at is null)
          order by c.exception_id
          """)
  List<ExceptionRow> openOfMembers(
      @Param("bulkId") String bulkId, @Param("cause") ExceptionCause cause);

  @Select(
      CASES
          + WANTED
          + " order by c.priority desc, c.raised_at, c.exception_id"
          + " limit #{limit} offset #{offset}")
  List<ExceptionRow> search(
      @Param("status") Status status,
      @Param("ownerGroup") String ownerGroup,
      @Param("limit") int limit,
      @Param("offset") long offset);

  @Select(
      """
      select count(*) from exception_case c
        join exception_stay s on s.exception_id = c.exception_id and s.stay_no = c.stay_no
      """
          + WANTED)
  long count(@Param("status") Status status, @Param("ownerGroup") String ownerGroup);

  @Select("select * from exception_stay where exception_id = #{exceptionId} order by stay_no")
  List<StayRow> stays(String exceptionId);

  @Insert(
      """
      insert into exception_report (exception_id, subject, request_id, cause, text, joined,
        reported_by, reported_at)
      values (#{r.exceptionId}, #{subject}, #{r.requestId}, #{r.cause}, #{r.text}, #{r.joined},
        #{r.reportedBy}, #{r.reportedAt})
      """)
  void insertReport(@Param("subject") String subject, @Param("r") Kept report);

  String REPORTS =
      """
      select exception_id, request_id, cause, text, joined, reported_by, reported_at
      from exception_report
      """;

  @Select(REPORTS + " where subject = #{subject} and request_id = #{requestId}")
  Kept report(@Param("subject") String subject, @Param("requestId") String requestId);

  @Select(REPORTS + " where exception_id = #{exceptionId} order by report_id")
  List<Kept> reports(String exceptionId);

  @Insert(
      """
      insert into exception_note (exception_id, at, kind, actor, text)
      values (#{exceptionId}, #{n.at}, #{n.kind}, #{n.actor}, #{n.text})
      """)
  void insertNote(@Param("exceptionId") String exceptionId, @Param("n") Note note);

  @Select(
      """
      select at, kind, actor, text from exception_note
      where exception_id = #{exceptionId} order by note_id
      """)
  List<Note> notes(String exceptionId);
}

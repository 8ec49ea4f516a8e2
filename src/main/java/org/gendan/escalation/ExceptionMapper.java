package org.gendan.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.escalation.ExceptionCase.Status;
import org.springframework.dao.DuplicateKeyException;

/** Where cases are kept. */
@Mapper
public interface ExceptionMapper {

  /**
   * A report as it is kept.
   *
   * @param shipmentId the parcel it is about, or null
   */
  record Kept(
      String exceptionId,
      String requestId,
      String shipmentId,
      ExceptionCause cause,
      String text,
      boolean joined,
      String reportedBy,
      Instant reportedAt) {}

  String CASES =
      """
      select c.exception_id, c.order_id, c.shipment_id, c.order_no, c.cause, c.text, c.severity,
        c.priority, c.status, c.raised_by, c.raised_at, c.answered_at, c.asked_at, c.members,
        c.ended_at as case_ended_at, c.version,
        s.stay_no, s.level, s.owner_group, s.reason, s.started_by, s.started_at, s.ended_at,
        s.answer_due_at, s.solution_due_at, s.explanation_en, s.explanation_zh, s.reminded_at,
        s.asked_table, s.asked_facts, s.calendar, s.first_answer, s.solution,
        p.solution_due_at as promised_at
      from exception_case c
        join exception_stay s on s.exception_id = c.exception_id and s.stay_no = c.stay_no
        join exception_stay p on p.exception_id = c.exception_id and p.stay_no = 1
      """;

  String WANTED =
      """
      where (#{status} is null or c.status = #{status})
        and (#{ownerGroup} is null or s.owner_group = #{ownerGroup})
      """;

  /**
   * Adds a case with its first stay.
   *
   * @param openKey what only one open case may be about
   * @return false when there is an open case about it already
   */
  default boolean open(ExceptionCase opened, String openKey) {
    try {
      insert(opened, openKey);
    } catch (DuplicateKeyException e) {
      // The statement alone is undone; the caller's transaction goes on with the other case.
      return false;
    }
    insertStay(opened.id(), opened.owner());
    return true;
  }

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
        reminded_at, asked_table, asked_facts, calendar, first_answer, solution)
      values (#{exceptionId}, #{s.no}, #{s.level}, #{s.ownerGroup}, #{s.reason}, #{s.startedBy},
        #{s.startedAt}, #{s.endedAt}, #{s.answerDueAt}, #{s.solutionDueAt},
        #{s.explanation.english}, #{s.explanation.chinese}, #{s.remindedAt},
        #{s.terms.table}, #{s.terms.facts}, #{s.terms.calendar}, #{s.terms.firstAnswer},
        #{s.terms.solution})
      """)
  void insertStay(@Param("exceptionId") String exceptionId, @Param("s") Stay stay);

  /** Ends one stay and begins the next; to be followed by {@link #update}. */
  default void move(String exceptionId, Stay left, Stay next) {
    updateStay(exceptionId, left);
    insertStay(exceptionId, next);
  }

  @Update(
      """
      update exception_stay set ended_at = #{s.endedAt}, reminded_at = #{s.remindedAt}
      where exception_id = #{exceptionId} and stay_no = #{s.no}
      """)
  void updateStay(@Param("exceptionId") String exceptionId, @Param("s") Stay stay);

  /**
   * Writes status and present stay.
   *
   * @return false when another change was first
   */
  default boolean update(ExceptionCase changed) {
    if (!write(changed)) {
      return false;
    }
    updateStay(changed.id(), changed.owner());
    return true;
  }

  @Update(
      """
      update exception_case set status = #{c.status}, stay_no = #{c.owner.no},
        answered_at = #{c.answeredAt}, asked_at = #{c.askedAt}, members = #{c.members}, ended_at = #{c.endedAt}, version = version + 1,
        open_key = case when #{c.endedAt} is null then open_key else null end
      where exception_id = #{c.id} and version = #{c.version}
      """)
  boolean write(@Param("c") ExceptionCase changed);

  /** The id of the open case about this. */
  @Select("select exception_id from exception_case where open_key = #{openKey}")
  Optional<String> openCase(String openKey);

  /** Finds a case by our id. */
  default Optional<ExceptionCase> find(String exceptionId) {
    return row(exceptionId).map(ExceptionRow::toCase);
  }

  @Select(CASES + " where c.exception_id = #{exceptionId}")
  Optional<ExceptionRow> row(String exceptionId);

  /** The open and ended cases of an order, oldest first. */
  default List<ExceptionCase> ofOrder(String orderId) {
    return ofOrderRows(orderId).stream().map(ExceptionRow::toCase).toList();
  }

  @Select(
      CASES
          + """
          where c.order_id = #{orderId} or c.exception_id in (
            select m.exception_id from exception_member m
            where m.order_id = #{orderId} and m.left_at is null)
          order by c.raised_at, c.exception_id
          """)
  List<ExceptionRow> ofOrderRows(String orderId);

  /** The open cases that single members of a case about many have for the same cause. */
  default List<ExceptionCase> openOfMembers(String bulkId, ExceptionCause cause) {
    return openOfMemberRows(bulkId, cause).stream().map(ExceptionRow::toCase).toList();
  }

  @Select(
      CASES
          + """
          where c.ended_at is null and c.members = 0 and c.cause = #{cause} and c.order_id in (
            select m.order_id from exception_member m
            where m.exception_id = #{bulkId} and m.left_at is null)
          order by c.exception_id
          """)
  List<ExceptionRow> openOfMemberRows(
      @Param("bulkId") String bulkId, @Param("cause") ExceptionCause cause);

  /** Searches, the most urgent first; null means any. */
  default List<ExceptionCase> search(Status status, String ownerGroup, int limit, long offset) {
    return rows(status, ownerGroup, limit, offset).stream().map(ExceptionRow::toCase).toList();
  }

  @Select(
      CASES
          + WANTED
          + " order by c.priority desc, c.raised_at, c.exception_id"
          + " limit #{limit} offset #{offset}")
  List<ExceptionRow> rows(
      @Param("status") Status status,
      @Param("ownerGroup") String ownerGroup,
      @Param("limit") int limit,
      @Param("offset") long offset);

  /** How many a search would find. */
  @Select(
      """
      select count(*) from exception_case c
        join exception_stay s on s.exception_id = c.exception_id and s.stay_no = c.stay_no
      """
          + WANTED)
  long count(@Param("status") Status status, @Param("ownerGroup") String ownerGroup);

  /** All stays of a case, oldest first. */
  default List<Stay> stays(String exceptionId) {
    return stayRows(exceptionId).stream().map(StayRow::toStay).toList();
  }

  @Select("select * from exception_stay where exception_id = #{exceptionId} order by stay_no")
  List<StayRow> stayRows(String exceptionId);

  /**
   * Adds a report.
   *
   * @param subject what request ids are unique for: the order, the parcel or nothing
   * @return false when the same request is there already
   */
  default boolean addReport(String subject, Kept report) {
    try {
      insertReport(subject, report);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  @Insert(
      """
      insert into exception_report (exception_id, subject, request_id, shipment_id, cause, text,
        joined, reported_by, reported_at)
      values (#{r.exceptionId}, #{subject}, #{r.requestId}, #{r.shipmentId}, #{r.cause},
        #{r.text}, #{r.joined}, #{r.reportedBy}, #{r.reportedAt})
      """)
  void insertReport(@Param("subject") String subject, @Param("r") Kept report);

  String REPORTS =
      """
      select exception_id, request_id, shipment_id, cause, text, joined, reported_by, reported_at
      from exception_report
      """;

  /** The report with this request id. */
  @Select(REPORTS + " where subject = #{subject} and request_id = #{requestId}")
  Optional<Kept> report(@Param("subject") String subject, @Param("requestId") String requestId);

  /** The reports of a case, oldest first. */
  @Select(REPORTS + " where exception_id = #{exceptionId} order by report_id")
  List<Kept> reports(String exceptionId);

  /** Adds a note. */
  @Insert(
      """
      insert into exception_note (exception_id, at, kind, actor, text)
      values (#{exceptionId}, #{n.at}, #{n.kind}, #{n.actor}, #{n.text})
      """)
  void note(@Param("exceptionId") String exceptionId, @Param("n") CaseNote note);

  /** The notes of a case, oldest first. */
  @Select(
      """
      select at, kind, actor, text from exception_note
      where exception_id = #{exceptionId} order by note_id
      """)
  List<CaseNote> notes(String exceptionId);
}

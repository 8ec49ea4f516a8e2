package org.gendan.complaint;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.complaint.Complaint.Kind;

/**
 * What is filed with a complaint: solutions, samples, corrections, callbacks; each oldest first.
 */
@Mapper
public interface ComplaintFileMapper {

  /** Adds a solution. */
  @Insert(
      """
      insert into complaint_solution (solution_id, complaint_id, round_no, text, compensation,
        amount, currency, standard, status, offered_by, offered_at, decided_by, decided_at, remark,
        survey_done)
      values (#{id}, #{complaintId}, #{round}, #{text}, #{compensation}, #{amount}, #{currency},
        #{standard}, #{status}, #{offeredBy}, #{offeredAt}, #{decidedBy}, #{decidedAt}, #{remark},
        #{surveyDone})
      """)
  void addSolution(ComplaintSolution solution);

  /** Writes the decision on its compensation. */
  @Update(
      """
      update complaint_solution set status = #{status}, decided_by = #{decidedBy},
        decided_at = #{decidedAt}, remark = #{remark}
      where solution_id = #{id}
      """)
  void decide(ComplaintSolution solution);

  /** The solutions offered so far. */
  @Select(
      """
      select solution_id as id, complaint_id, round_no as round, text, compensation, amount,
        currency, standard, status, offered_by, offered_at, decided_by, decided_at, remark,
        survey_done
      from complaint_solution where complaint_id = #{complaintId}
      order by offered_at, solution_id
      """)
  List<ComplaintSolution> solutions(String complaintId);

  /** Adds a sample. */
  @Insert(
      """
      insert into complaint_sample (sample_id, complaint_id, round_no, request_id, quantity, text,
        arrived_at, noted_by)
      values (#{id}, #{complaintId}, #{round}, #{requestId}, #{quantity}, #{text}, #{arrivedAt},
        #{notedBy})
      """)
  void addSample(ComplaintSample sample);

  /** Writes the inspection of a sample. */
  @Update(
      """
      update complaint_sample set extent = #{inspection.extent},
        inspected_quantity = #{inspection.inspected},
        defective_quantity = #{inspection.defective}, report = #{inspection.report},
        inspected_by = #{inspection.by}, inspected_at = #{inspection.at}
      where sample_id = #{id}
      """)
  void inspect(ComplaintSample sample);

  /** What the customer has sent so far. */
  default List<ComplaintSample> samples(String complaintId) {
    return sampleRows(complaintId).stream().map(ComplaintSampleRow::toSample).toList();
  }

  @Select(
      """
      select * from complaint_sample where complaint_id = #{complaintId}
      order by arrived_at, sample_id
      """)
  List<ComplaintSampleRow> sampleRows(String complaintId);

  /** Adds a request for correction. */
  @Insert(
      """
      insert into complaint_correction (correction_id, complaint_id, order_no, sku, kind, defect,
        defect_rate, root_cause, corrective_action, preventive_action, department, complete_by,
        requested_by, requested_at)
      values (#{id}, #{complaintId}, #{orderNo}, #{sku}, #{kind}, #{defect}, #{defectRate},
        #{rootCause}, #{correctiveAction}, #{preventiveAction}, #{department}, #{completeBy},
        #{requestedBy}, #{requestedAt})
      """)
  void addCorrection(ComplaintCorrection correction);

  String CORRECTION =
      """
      select correction_id as id, complaint_id, order_no, sku, kind, defect, defect_rate,
        root_cause, corrective_action, preventive_action, department, complete_by, requested_by,
        requested_at
      from complaint_correction
      """;

  /** The corrections that followed from a complaint. */
  @Select(CORRECTION + " where complaint_id = #{complaintId} order by requested_at, correction_id")
  List<ComplaintCorrection> corrections(String complaintId);

  /** The corrections of the same fault of an item. */
  @Select(
      CORRECTION + " where sku = #{sku} and kind = #{kind} order by requested_at, correction_id")
  List<ComplaintCorrection> correctionsOf(@Param("sku") String sku, @Param("kind") Kind kind);

  /** Adds a callback. */
  @Insert(
      """
      insert into complaint_callback (complaint_id, round_no, result, skipped, score, effective,
        suggestion, called_by, called_at)
      values (#{complaintId}, #{c.round}, #{c.result}, #{c.skipped}, #{c.score}, #{c.effective},
        #{c.suggestion}, #{c.calledBy}, #{c.calledAt})
      """)
  void addCallback(@Param("complaintId") String complaintId, @Param("c") ComplaintCallback call);

  /** The callbacks, made or skipped. */
  @Select(
      """
      select round_no as round, result, skipped, score, effective, suggestion, called_by, called_at
      from complaint_callback where complaint_id = #{complaintId} order by callback_id
      """)
  List<ComplaintCallback> callbacks(String complaintId);
}

package org.gendan.complaint.fault;

import org.gendan.complaint.ComplaintSample.Extent;
import org.gendan.complaint.fault.ProductFaults.FaultOutcome;
import org.gendan.engine.ProcessVariable;
import org.gendan.engine.ProtectedVariables;

/** Names of {@code fault-correction.bpmn}: nothing but words. */
public final class FaultCorrectionModel {

  public static final String KEY = "fault-correction";

  public static final String SAMPLE_ARRIVED = "ticket.sampleArrived";

  static final ProcessVariable<String> COMPLAINT_ID = ProcessVariable.string("complaintId");
  static final ProcessVariable<String> ORDER_NO = ProcessVariable.string("orderNo");
  static final ProcessVariable<Boolean> SAME_FAULT_FOUND = ProcessVariable.bool("sameFaultFound");
  static final ProcessVariable<Boolean> SAMPLE_HERE = ProcessVariable.bool("sampleArrived");
  static final ProcessVariable<Extent> INSPECTION_EXTENT =
      ProcessVariable.choice("inspectionExtent", Extent.class);
  static final ProcessVariable<FaultOutcome> FAULT_OUTCOME =
      ProcessVariable.choice("faultOutcome", FaultOutcome.class);

  static final ProcessVariable<Integer> RETURNED_QUANTITY =
      ProcessVariable.integer("returnedQuantity");
  static final ProcessVariable<String> FAULT_VERDICT = ProcessVariable.string("faultVerdict");

  static final ProtectedVariables PROTECTED =
      ProtectedVariables.of(
          COMPLAINT_ID, ORDER_NO, SAME_FAULT_FOUND, SAMPLE_HERE, INSPECTION_EXTENT, FAULT_OUTCOME);

  private FaultCorrectionModel() {}
}

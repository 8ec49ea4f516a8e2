package org.gendan.complaint.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gendan.testing.process.WorkingTimeForTests.in;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.gendan.complaint.ComplaintCorrection.Department;
import org.gendan.complaint.ComplaintSample;
import org.gendan.complaint.ComplaintSample.Extent;
import org.gendan.complaint.ComplaintSample.Found;
import org.gendan.complaint.SampleComplaints;
import org.gendan.complaint.fault.ProductFaults.Check;
import org.gendan.complaint.fault.ProductFaults.FaultVerdict;
import org.gendan.complaint.fault.ProductFaults.Plan;
import org.gendan.complaint.handling.ComplaintHandlingProcess;
import org.gendan.engine.EngineForTests;
import org.gendan.testing.process.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What quality finds out about a product, and has corrected. */
public class FaultCorrectionTest {

  private static final String ID = SampleComplaints.ID;

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final Story story = new Story(engine);
  private final ComplaintHandlingProcess process = new ComplaintHandlingProcess(engine.processes());
  private final ProductFaults faults = engine.the(ProductFaults.class);
  private final ComplaintSamples samples = engine.the(ComplaintSamples.class);

  @Test
  void aFaultThatWasProvedBeforeIsCorrectedWithoutAnotherExamination() {
    when(faults.isKnown(ID)).thenReturn(true);
    reported();

    assertThat(story.openTasks()).containsExactly("userTask_planCorrection");
    assertThat(story.task("userTask_planCorrection").getDueDate()).isEqualTo(in("P2D"));
    planned(story);

    assertThat(story.endEvents()).containsExactly("endEvent_correctionRequested");
    verify(faults)
        .requestCorrection(
            ID,
            new Plan(
                "seam open",
                "3/200",
                "thread too thin",
                "resew the stock",
                "another thread",
                Department.PRODUCTION,
                LocalDate.of(2026, 3, 31)));
  }

  @Test
  void aNewFaultIsLookedForInStockInWorkAndInTheRecordsWithinAWorkingDay() {
    reported();
    assertThat(story.openTasks()).containsExactly("userTask_checkProductFault");
    assertThat(story.task("userTask_checkProductFault").getDueDate()).isEqualTo(in("P1D"));

    checked(story, "OUR_FAULT");

    assertThat(story.openTasks()).containsExactly("userTask_planCorrection");
    verify(faults).checked(ID, new Check("2 of 40", "none", "passed"), FaultVerdict.OUR_FAULT);
  }

  @Test
  void aFaultThatIsNotOursNeedsNoCorrection() {
    reported();

    checked(story, "NOT_OUR_FAULT");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_faultNotOurs");
    verify(faults, never()).requestCorrection(any(), any());
  }

  @Test
  void whatIsUnclearNeedsASampleWhichIsWaitedForSevenDays() {
    sampleAskedFor();

    assertThat(story.waits()).containsExactly("event_sampleArrived", "event_sampleOverdue");
    assertThat(Story.until(story.timer("event_sampleOverdue").getDuedate()))
        .isEqualTo(Duration.ofDays(7));
    verify(samples).asked(ID, "please send it back");
  }

  @Test
  void aSampleThatNeverComesIsGivenUp() {
    sampleAskedFor();

    story.fire("event_sampleOverdue");

    story.isEnded();
    assertThat(story.endEvents()).containsExactly("endEvent_sampleMissing");
    verify(samples).missing(ID);
  }

  @ParameterizedTest
  @CsvSource({"0, PHOTOS", "1, FULL", "9, FULL", "10, SAMPLE", "500, SAMPLE"})
  void whatCameDecidesHowMuchIsInspected(int pieces, Extent extent) {
    sampleAskedFor();
    came(pieces);

    story.complete(
        "userTask_inspectReturnedGoods",
        "isolated",
        true,
        "inspectedQuantity",
        pieces,
        "defectiveQuantity",
        0,
        "inspectionReport",
        "in order",
        "faultVerdict",
        "NOT_OUR_FAULT");

    verify(samples)
        .inspected(ID, new Found(extent, true, pieces, 0, "in order"), FaultVerdict.NOT_OUR_FAULT);
    assertThat(story.endEvents()).containsExactly("endEvent_goodsInOrder");
  }

  @Test
  void faultyGoodsAreCorrected() {
    sampleAskedFor();
    came(2);
    assertThat(story.task("userTask_inspectReturnedGoods").getDueDate()).isEqualTo(in("P1D"));

    story.complete(
        "userTask_inspectReturnedGoods",
        "isolated",
        true,
        "inspectedQuantity",
        2,
        "defectiveQuantity",
        2,
        "inspectionReport",
        "seams",
        "faultVerdict",
        "OUR_FAULT");

    assertThat(story.openTasks()).containsExactly("userTask_planCorrection");
  }

  @Test
  void theInspectionCannotAskForAnotherSample() {
    sampleAskedFor();
    came(2);

    assertThat(
            story.refusal(
                "userTask_inspectReturnedGoods",
                "isolated",
                true,
                "inspectedQuantity",
                2,
                "defectiveQuantity",
                2,
                "inspectionReport",
                "seams",
                "faultVerdict",
                "SAMPLE_NEEDED"))
        .hasMessageContaining("faultVerdict");
    assertThat(story.openTasks()).containsExactly("userTask_inspectReturnedGoods");
  }

  @Test
  void aSampleThatCameBeforeItWasAskedForIsNotWaitedFor() {
    reported();
    checked(story, "SAMPLE_NEEDED");
    when(samples.waiting(ID)).thenReturn(Optional.of(sample(1)));
    process.sampleArrived(SampleComplaints.simple());

    story.complete("userTask_askForSample", "sampleRequest", "photos are here");

    assertThat(story.openTasks()).containsExactly("userTask_inspectReturnedGoods");
  }

  @Test
  void aSampleThatIsToldTwiceIsInspectedOnce() {
    sampleAskedFor();

    came(1);
    process.sampleArrived(SampleComplaints.simple());

    assertThat(story.openTasks()).containsExactly("userTask_inspectReturnedGoods");
  }

  @Test
  void aMessageWithoutASampleGoesOnWaiting() {
    sampleAskedFor();

    process.sampleArrived(SampleComplaints.simple());

    assertThat(story.waits()).containsExactly("event_sampleArrived", "event_sampleOverdue");
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    when(faults.isKnown(ID)).thenReturn(true);
    reported();

    assertThat(story.refusal("userTask_planCorrection", plan("tomorrow")))
        .hasMessageContaining("completeBy");
    verify(faults, never()).requestCorrection(any(), any());
  }

  public static void planned(Story story) {
    story.complete("userTask_planCorrection", plan("2026-03-31"));
  }

  public static void checked(Story story, String verdict) {
    story.complete(
        "userTask_checkProductFault",
        "stockChecked",
        "2 of 40",
        "workInProgressChecked",
        "none",
        "inspectionRecordsChecked",
        "passed",
        "faultVerdict",
        verdict);
  }

  private static Object[] plan(String day) {
    return new Object[] {
      "defect",
      "seam open",
      "defectRate",
      "3/200",
      "rootCause",
      "thread too thin",
      "correctiveAction",
      "resew the stock",
      "preventiveAction",
      "another thread",
      "department",
      "PRODUCTION",
      "completeBy",
      day
    };
  }

  private void reported() {
    when(samples.waiting(eq(ID))).thenReturn(Optional.empty());
    engine
        .processes()
        .start(
            FaultCorrectionModel.KEY,
            ID,
            FaultCorrectionModel.COMPLAINT_ID.with(ID),
            FaultCorrectionModel.ORDER_NO.with("2603020001"));
  }

  private void sampleAskedFor() {
    reported();
    checked(story, "SAMPLE_NEEDED");
    assertThat(story.task("userTask_askForSample").getDueDate()).isEqualTo(in("PT4H"));
    story.complete("userTask_askForSample", "sampleRequest", "please send it back");
  }

  private void came(int pieces) {
    when(samples.waiting(ID)).thenReturn(Optional.of(sample(pieces)));
    process.sampleArrived(SampleComplaints.simple());
  }

  private static ComplaintSample sample(int pieces) {
    return new ComplaintSample(
        "sample-1", ID, 1, "s1", pieces, null, EngineForTests.NOW, "agent1", null);
  }
}

package org.gendan.shipment.notice;

import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import org.gendan.engine.EngineForTests;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.shipment.ShipmentStatus;
import org.gendan.shipment.notice.ParcelNotice.Status;
import org.gendan.shipment.notice.ParcelNotices.Weighed;
import org.gendan.testing.process.NoticeTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message to the customer about a parcel, from the wish to send it to its end. */
class MilestoneNoticeTest extends NoticeTest {

  private static final Instant NOW = EngineForTests.NOW;

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final MilestoneNoticeProcess process = new MilestoneNoticeProcess(engine.processes());
  private final ParcelNotices notices = engine.the(ParcelNotices.class);

  MilestoneNoticeTest() {
    super(
        engine,
        "serviceTask_weighMilestoneNotice",
        "serviceTask_tellConsignee",
        "endEvent_consigneeTold");
  }

  @Override
  protected void weighs(String status, Instant at) {
    when(notices.weigh(ID)).thenReturn(new Weighed(Status.valueOf(status), at));
  }

  @Override
  protected void breakChannel() {
    doThrow(new IllegalStateException("channel down")).when(notices).send(ID);
  }

  @Override
  protected void mendChannel() {
    doNothing().when(notices).send(ID);
  }

  @Override
  protected void verifySent(int times) {
    verify(notices, times(times)).send(ID);
  }

  @Override
  protected void ask() {
    process.asked(
        new ParcelNotice(
            ID,
            "shipment-1",
            "ARRIVED_LOCALLY",
            Template.MILESTONE_ARRIVED_LOCALLY,
            ShipmentStatus.ARRIVED_LOCALLY,
            null,
            NOW,
            NOW.plus(Duration.ofHours(24)),
            NOW.plus(Duration.ofHours(2)),
            Status.WAITING,
            null,
            NOW,
            null));
  }
}

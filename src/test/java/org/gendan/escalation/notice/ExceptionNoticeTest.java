package org.gendan.escalation.notice;

import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import org.gendan.engine.EngineForTests;
import org.gendan.escalation.SampleCases;
import org.gendan.escalation.notice.CustomerNotices.Weighed;
import org.gendan.escalation.notice.Notice.Kind;
import org.gendan.escalation.notice.Notice.Status;
import org.gendan.testing.process.NoticeTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message to the customer of a case, from the wish to send it to its end. */
class ExceptionNoticeTest extends NoticeTest {

  @RegisterExtension static final EngineForTests engine = EngineForTests.withMockedServices();

  private final ExceptionNoticeProcess process = new ExceptionNoticeProcess(engine.processes());
  private final CustomerNotices notices = engine.the(CustomerNotices.class);

  ExceptionNoticeTest() {
    super(engine, "serviceTask_weighNotice", "serviceTask_tellCustomer", "endEvent_customerTold");
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
    var notice =
        new Notice(
            ID,
            SampleCases.ID,
            "order-1",
            Kind.TAKEN,
            Status.WAITING,
            null,
            EngineForTests.NOW,
            null);
    process.asked(List.of(notice));
  }
}

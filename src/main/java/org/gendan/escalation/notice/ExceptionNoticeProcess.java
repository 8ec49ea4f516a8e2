package org.gendan.escalation.notice;

import java.util.List;
import org.gendan.engine.Processes;
import org.gendan.engine.Processes.Start;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of notices. */
@Component
class ExceptionNoticeProcess {

  private final Processes processes;

  ExceptionNoticeProcess(Processes processes) {
    this.processes = processes;
  }

  /** Customers are to be told. */
  public void asked(List<Notice> notices) {
    processes.startAll(
        ExceptionNoticeModel.KEY,
        notices.stream()
            .map(
                notice ->
                    new Start(
                        notice.id(), List.of(ExceptionNoticeModel.NOTICE_ID.with(notice.id()))))
            .toList());
  }
}

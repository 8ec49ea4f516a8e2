package org.gendan.notify.notice;

import java.util.Collection;
import java.util.List;
import org.gendan.engine.Processes;
import org.gendan.engine.Processes.Start;
import org.gendan.notify.notice.NoticeDesk.About;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Outgoing: what the domain tells the processes of messages to customers. */
@Component
@NamedInterface
public class NoticeProcess {

  private final Processes processes;

  public NoticeProcess(Processes processes) {
    this.processes = processes;
  }

  /** Customers are to be told. */
  public void asked(About about, Collection<String> noticeIds) {
    processes.startAll(
        NoticeModel.KEY,
        noticeIds.stream()
            .map(
                id ->
                    new Start(
                        id,
                        List.of(
                            NoticeModel.NOTICE_ID.with(id), NoticeModel.NOTICE_ABOUT.with(about))))
            .toList());
  }
}

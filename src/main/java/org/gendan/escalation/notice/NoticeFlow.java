package org.gendan.escalation.notice;

import java.util.List;

/** What the domain tells the processes of notices. */
public interface NoticeFlow {

  /** Customers are to be told. */
  void asked(List<Notice> notices);
}

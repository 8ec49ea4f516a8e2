package org.gendan.notify.staff;

/** What the domain tells the process of a message to staff. */
public interface StaffMessageFlow {

  /** A desk is to be told. */
  void asked(String messageKey);
}

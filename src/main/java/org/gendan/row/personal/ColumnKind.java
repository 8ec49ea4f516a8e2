package org.gendan.row.personal;

import org.springframework.modulith.NamedInterface;

/** What a column says about a person. */
@NamedInterface
public enum ColumnKind {
  /** Nothing. */
  PLAIN,
  /** A number or key that leads to a person only through the row that it names. */
  ID,
  /** Who of our people it was. */
  STAFF,
  NAME,
  PHONE,
  ADDRESS,
  /** What people and vendors write as they like. */
  TEXT,
  /** What a vendor sent or a file held, as it came. */
  PAYLOAD,
  /** Bytes. */
  FILE,
  /** A digest by which a person is recognised. */
  TRACE;

  /** Whether it is about a customer. */
  public boolean isPersonal() {
    return ordinal() > STAFF.ordinal();
  }
}

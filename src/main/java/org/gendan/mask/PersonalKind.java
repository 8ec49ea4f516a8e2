package org.gendan.mask;

/** What a field tells of a person. */
public enum PersonalKind {
  /** Of a customer or consignee. */
  NAME,
  /** A number to call, or an account that is one. */
  PHONE,
  /** Street and house; province, city and district stay readable. */
  ADDRESS,
  /** Free text, in which names, numbers and addresses may stand. */
  TEXT,
  /** What came from outside as it is: a row of a sheet, the body of a message. */
  RAW
}

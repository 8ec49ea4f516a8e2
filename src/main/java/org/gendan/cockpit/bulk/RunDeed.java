package org.gendan.cockpit.bulk;

/** What is done to each case of a run. */
enum RunDeed {
  RETRY,
  SUSPEND,
  ACTIVATE
}

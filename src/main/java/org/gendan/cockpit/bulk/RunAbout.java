package org.gendan.cockpit.bulk;

/** By what the cases of a run are chosen. */
enum RunAbout {
  CAUSE,
  CARRIER,
  PLATFORM
}

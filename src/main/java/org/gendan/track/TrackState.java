package org.gendan.track;

/** How what a customer has asked for stands, as the customer reads it. */
enum TrackState {
  OPEN,
  DONE,
  DECLINED
}

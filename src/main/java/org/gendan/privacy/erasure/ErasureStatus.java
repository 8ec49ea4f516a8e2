package org.gendan.privacy.erasure;

/** How far an erasure is. */
enum ErasureStatus {
  /** Tables are left; it goes on by itself. */
  RUNNING,
  DONE
}

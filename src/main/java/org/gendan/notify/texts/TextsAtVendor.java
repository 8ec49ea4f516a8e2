package org.gendan.notify.texts;

/** Whether a vendor sends what was registered with it, not what stands here. */
public interface TextsAtVendor {

  /** Whether a changed text needs a new code of the vendor. */
  boolean hold(HouseText text);
}

package org.gendan.discount;

import java.util.Set;

/** The people who may give discounts. */
public interface DiscountPeople {

  /** The groups of a person. */
  Set<String> groupsOf(String userId);

  /** The members of a group. */
  Set<String> membersOf(String group);
}

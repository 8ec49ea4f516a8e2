package org.gendan.engine.reading;

import java.util.Collections;
import java.util.Set;

/**
 * What one person reads of the engine: the tasks of these desks, and what the person holds.
 *
 * @param userId the person
 * @param desks whose tasks the person's work is, or whose work the person leads
 * @param everyTask whether the person sees of all other tasks, too, that they are there
 * @param everyForm whether the person opens the forms of all other tasks, too
 */
public record TaskReach(String userId, Set<String> desks, boolean everyTask, boolean everyForm) {

  /** Whether the person sees a task of these desks. */
  public boolean reads(Set<String> candidateGroups, String holder) {
    return everyTask || isOfTheWork(candidateGroups, holder);
  }

  /** Whether the person sees what the form of a task shows: names, phones, sums. */
  public boolean opens(Set<String> candidateGroups, String holder) {
    return everyForm || isOfTheWork(candidateGroups, holder);
  }

  private boolean isOfTheWork(Set<String> candidateGroups, String holder) {
    return userId.equals(holder) || !Collections.disjoint(desks, candidateGroups);
  }
}

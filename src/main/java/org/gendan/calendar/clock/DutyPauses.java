package org.gendan.calendar.clock;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.gendan.calendar.duty.DutyWatch;
import org.springframework.stereotype.Component;

/** Pauses the clocks that follow a group's duty while nobody of it is on duty. */
@Component
class DutyPauses implements DutyWatch {

  private static final int AT_ONCE = 500;

  private final DueClocks clocks;
  private final DueDateMapper store;

  DutyPauses(DueClocks clocks, DueDateMapper store) {
    this.clocks = clocks;
    this.store = store;
  }

  @Override
  public void staffed(String group) {
    each(group, clocks::staffed);
  }

  @Override
  public void deserted(String group, Instant since) {
    each(group, ref -> clocks.deserted(ref, since));
  }

  private void each(String group, Consumer<String> change) {
    String last = "";
    List<String> some = store.followersAfter(group, last, AT_ONCE);
    while (!some.isEmpty()) {
      some.forEach(change);
      last = some.get(some.size() - 1);
      some = store.followersAfter(group, last, AT_ONCE);
    }
  }
}

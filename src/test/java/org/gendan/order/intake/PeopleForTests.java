package org.gendan.order.intake;

import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.gendan.security.DeskPeople;

/** People where no engine runs. */
final class PeopleForTests {

  private PeopleForTests() {}

  /** Whose name begins with {@code agent} belongs to a desk. */
  static DeskPeople agents() {
    DeskPeople people = mock(DeskPeople.class);
    when(people.isOfADesk(startsWith("agent"))).thenReturn(true);
    return people;
  }
}

package org.gendan.calendar.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisDueClocks implements DueClockStore {

  private final DueDateMapper mapper;

  MyBatisDueClocks(DueDateMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(StoredDueDate dueDate, ClockEvent started, Instant at) {
    mapper.insert(DueDateRow.of(dueDate, at));
    mapper.insertEvent(dueDate.ref(), ClockEventRow.of(started));
  }

  @Override
  public void append(StoredDueDate dueDate, ClockEvent event, Instant at) {
    mapper.insertEvent(dueDate.ref(), ClockEventRow.of(event));
    update(dueDate, at);
  }

  @Override
  public void update(StoredDueDate dueDate, Instant at) {
    if (mapper.update(DueDateRow.of(dueDate, at)) == 0) {
      throw new IllegalStateException("The due date of " + dueDate.ref() + " is gone");
    }
  }

  @Override
  public Optional<DueClock> lock(String ref) {
    return mapper.lock(ref) == null
        ? Optional.empty()
        : Optional.of(new DueClock(ref, ledger(ref)));
  }

  @Override
  public Optional<StoredDueDate> find(String ref) {
    return Optional.ofNullable(mapper.find(ref)).map(DueDateRow::toDueDate);
  }

  @Override
  public List<ClockEvent> ledger(String ref) {
    return mapper.ledger(ref).stream().map(ClockEventRow::toEvent).toList();
  }

  @Override
  public List<String> openAfter(String ref, int most) {
    return mapper.openAfter(ref, most);
  }

  @Override
  public void followDuty(String ref, String group) {
    mapper.followDuty(ref, group);
  }

  @Override
  public Optional<String> dutyGroup(String ref) {
    return Optional.ofNullable(mapper.dutyGroup(ref));
  }

  @Override
  public List<String> followersAfter(String group, String ref, int most) {
    return mapper.followersAfter(group, ref, most);
  }
}

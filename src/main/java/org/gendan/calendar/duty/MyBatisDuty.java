package org.gendan.calendar.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.calendar.UtcColumn;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisDuty implements DutyStore {

  private final DutyMapper mapper;

  MyBatisDuty(DutyMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void lock() {
    mapper.lock();
  }

  @Override
  public void add(DutyShift shift) {
    mapper.insert(DutyShiftRow.of(shift));
    shift.groups().forEach(group -> mapper.insertGroup(shift.id(), group));
  }

  @Override
  public void end(DutyShift shift) {
    if (mapper.end(shift.id(), UtcColumn.utc(shift.loggedOffAt())) == 0) {
      throw new IllegalStateException("The shift " + shift.id() + " is gone");
    }
  }

  @Override
  public Optional<DutyShift> find(String id) {
    return Optional.ofNullable(mapper.find(id)).map(this::shift);
  }

  @Override
  public List<DutyShift> open() {
    return mapper.open().stream().map(this::shift).toList();
  }

  @Override
  public boolean isOnDuty(String userId, Instant at) {
    return mapper.countUser(userId, UtcColumn.utc(at)) > 0;
  }

  @Override
  public boolean anyoneOnDuty(String group, Instant at) {
    return mapper.countGroup(group, UtcColumn.utc(at)) > 0;
  }

  private DutyShift shift(DutyShiftRow row) {
    return row.toShift(mapper.groups(row.id()));
  }
}

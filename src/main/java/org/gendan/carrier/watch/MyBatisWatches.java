package org.gendan.carrier.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.carrier.Watch;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisWatches implements WatchStore {

  private static final int MOST_REASON = 2_000;

  private final WatchMapper mapper;

  MyBatisWatches(WatchMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void want(Watch watch, Instant now) {
    if (mapper.find(watch.carrier(), watch.waybillNo()) == null) {
      mapper.insert(watch, now);
    }
  }

  @Override
  public Optional<Wanted> find(String carrier, String waybillNo) {
    return Optional.ofNullable(mapper.find(carrier, waybillNo)).map(MyBatisWatches::wanted);
  }

  @Override
  public List<Wanted> claim(Instant now, Instant until, int most) {
    return mapper.due(now, most).stream()
        .filter(row -> mapper.claim(row, now, until) == 1)
        .map(MyBatisWatches::wanted)
        .toList();
  }

  @Override
  public void watched(Watch watch, int timesAsked, Instant firstAskedAt) {
    mapper.watched(watch, timesAsked, firstAskedAt);
  }

  @Override
  public void later(Watch watch, int tries, String reason, Instant nextTryAt) {
    mapper.update(watch, Status.WANTED, tries, cut(reason), nextTryAt);
  }

  @Override
  public void refused(Watch watch, String reason) {
    mapper.update(watch, Status.REFUSED, 0, cut(reason), null);
  }

  private static Wanted wanted(WatchMapper.Row row) {
    var watch =
        new Watch(row.carrier(), row.waybillNo(), row.phoneTail(), row.fromPlace(), row.toPlace());
    return new Wanted(watch, row.status(), row.tries(), row.timesAsked(), row.firstAskedAt());
  }

  private static String cut(String reason) {
    return reason == null || reason.length() <= MOST_REASON
        ? reason
        : reason.substring(0, MOST_REASON);
  }
}

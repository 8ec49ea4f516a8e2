package org.gendan.carrier.ledger;

import java.time.Instant;
import java.util.Optional;
import org.gendan.carrier.Attempt;
import org.gendan.carrier.CarrierAction;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisActions implements ActionLedger {

  private static final int MOST_TEXT = 2_000;
  private static final int MOST_CODE = 64;

  private final ActionMapper mapper;

  MyBatisActions(ActionMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public Optional<Entry> find(String actionKey) {
    return Optional.ofNullable(mapper.find(actionKey))
        .map(
            row ->
                new Entry(
                    row.actionKey(),
                    row.carrier(),
                    row.waybillNo(),
                    row.kind(),
                    row.status(),
                    new Attempt(row.attemptRound(), row.outcomeUnknown(), row.firstTriedAt()),
                    row.answerCode(),
                    row.answerText()));
  }

  @Override
  public void open(CarrierAction action, Instant now) {
    mapper.insert(action, now);
  }

  @Override
  public void attempt(String actionKey, Attempt attempt) {
    mapper.attempt(actionKey, attempt);
  }

  @Override
  public void answered(String actionKey, Status status, String code, String text, Instant at) {
    mapper.answered(actionKey, status, cut(code, MOST_CODE), cut(text, MOST_TEXT), at);
  }

  private static String cut(String text, int most) {
    return text == null || text.length() <= most ? text : text.substring(0, most);
  }
}

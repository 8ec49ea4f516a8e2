package org.gendan.order.confirmation;

import java.time.Instant;
import org.gendan.order.confirmation.ConfirmationMapper.AttemptRow;
import org.gendan.order.confirmation.Confirmations.Answer;
import org.gendan.security.CurrentActor;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisConfirmationLog implements ConfirmationLog {

  private final ConfirmationMapper mapper;
  private final CurrentActor actor;

  MyBatisConfirmationLog(ConfirmationMapper mapper, CurrentActor actor) {
    this.mapper = mapper;
    this.actor = actor;
  }

  @Override
  public int attemptsSinceRelease(String orderId) {
    return mapper.attempts(orderId);
  }

  @Override
  public void add(String orderId, int attempt, Instant at, Answer answer) {
    mapper.add(
        new AttemptRow(
            orderId,
            attempt,
            at,
            actor.id(),
            answer.callResult(),
            answer.namedAmount().orElse(null),
            answer.doubts().orElse(null),
            answer.suspiciousPayment(),
            answer.remark().orElse(null)));
  }

  @Override
  public void release(String orderId) {
    mapper.closeRound(orderId);
  }

  @Override
  public void correct(String orderId, String field, String oldValue, String newValue, Instant at) {
    mapper.correct(orderId, field, oldValue, newValue, actor.id(), at);
  }
}

package org.gendan.shipment.followup;

import java.time.Instant;
import org.gendan.calendar.WorkingTime;
import org.gendan.shipment.CustomerCall;
import org.gendan.shipment.DeployedFollowUpRules;
import org.gendan.shipment.DeployedFollowUpRules.AgainRule;
import org.gendan.shipment.care.CallAction;
import org.gendan.shipment.care.CallAgain;
import org.gendan.shipment.care.CallClaim;
import org.gendan.shipment.care.CallReason;
import org.gendan.shipment.care.CallResult;
import org.gendan.shipment.care.FollowUpNote;
import org.springframework.stereotype.Component;

/** What is tried again after it settled nothing, and when, by the table {@code try-again}. */
@Component
class CallsAgain {

  private static final String VERIFY = "VERIFY";
  private static final String NOTHING = "NONE";
  private static final String DESK = "desk";

  private final DeployedFollowUpRules rules;
  private final WorkingTime workingTime;

  CallsAgain(DeployedFollowUpRules rules, WorkingTime workingTime) {
    this.rules = rules;
    this.workingTime = workingTime;
  }

  /** What becomes of a call after this answer; it was made {@code before} before. */
  CallAgain after(CustomerCall call, CallAgain before, CallAnswer answer, Instant now) {
    if (answer.result() == CallResult.REACHED && isAgreed(answer)) {
      return CallAgain.NONE;
    }
    int tries = before.triesOf(call) + 1;
    AgainRule rule =
        rules.again(
            call.name(), answer.result().name(), isAgreed(answer), answer.reason().name(), tries);
    String why =
        answer.result() == CallResult.UNREACHABLE
            ? "not reached, tried %d times".formatted(tries)
            : "nothing was settled, tried %d times".formatted(tries);
    return rule.again()
        ? new CallAgain(call, tries, due(rule, now), why)
        : new CallAgain(call, tries, null, null);
  }

  /** When logistics looks again after it could prove nothing. */
  Instant verification(Instant now) {
    return due(rules.again(VERIFY, "NOT_YET", false, NOTHING, 1), now);
  }

  /** Whether an outcome is claimed, or something follows for the carrier. */
  static boolean isAgreed(CallAnswer answer) {
    return isAgreed(answer.claim(), answer.action(), answer.reason());
  }

  private static boolean isAgreed(CallClaim claim, CallAction action, CallReason reason) {
    return claim != CallClaim.NONE
        || action != CallAction.NONE
        || reason == CallReason.CALL_NOT_RECEIVED;
  }

  /** A call that is planned again, by another table; the same where the table did not plan it. */
  CallAgain under(
      CallAgain planned, FollowUpNote answered, DeployedFollowUpRules others, WorkingTime time) {
    if (planned.at() == null || planned.tries() == 0 || answered == null) {
      return planned;
    }
    AgainRule rule =
        others.again(
            planned.call().name(),
            answered.result().name(),
            isAgreed(answered.claim(), answered.action(), answered.reason()),
            answered.reason().name(),
            planned.tries());
    Instant at = rule.again() ? due(rule, answered.madeAt(), time) : null;
    return new CallAgain(planned.call(), planned.tries(), at, planned.why());
  }

  /** Whether another table would have logistics look again at another time. */
  boolean verifiesOtherwise(DeployedFollowUpRules others) {
    return !rules
        .again(VERIFY, "NOT_YET", false, NOTHING, 1)
        .equals(others.again(VERIFY, "NOT_YET", false, NOTHING, 1));
  }

  private Instant due(AgainRule rule, Instant now) {
    return due(rule, now, workingTime);
  }

  private static Instant due(AgainRule rule, Instant now, WorkingTime workingTime) {
    return workingTime.due(DESK, now, "PT%dH".formatted(rule.workHours())).at().toInstant();
  }
}

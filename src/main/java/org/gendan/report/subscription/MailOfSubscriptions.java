package org.gendan.report.subscription;

import java.time.LocalDate;
import org.gendan.notify.staff.AddressAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whose report goes by mail: to the address as it stands when it is sent, corrected or not. */
@Component
class MailOfSubscriptions {

  private static final String REPORT = "report:";

  private final SubscriptionMapper kept;

  MailOfSubscriptions(SubscriptionMapper kept) {
    this.kept = kept;
  }

  /** The key of the message about a subscription and a Monday. */
  static String key(String subscriptionId, LocalDate monday) {
    return REPORT + subscriptionId + ":" + monday;
  }

  @EventListener
  void tell(AddressAsked asked) {
    if (asked.messageKey().startsWith(REPORT)) {
      kept.find(asked.messageKey().split(":")[1])
          .map(Subscription::mailTo)
          .ifPresent(asked::answer);
    }
  }
}

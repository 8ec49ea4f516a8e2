package org.gendan.refund.goodsreturn.sendback;

import java.util.Map;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.refund.goodsreturn.ReturnInspection;
import org.gendan.refund.goodsreturn.ReturnMessages;
import org.gendan.refund.goodsreturn.ReturnParcel;
import org.gendan.refund.goodsreturn.ReturnStore;
import org.gendan.refund.goodsreturn.Returns;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What cannot be accepted goes back to the customer, with the reason (row 129 of docs/domain.md).
 */
@Component
public class ReturnSendBacks {

  private final Returns returns;
  private final ReturnStore store;
  private final ReturnMessages messages;
  private final CurrentActor actor;

  ReturnSendBacks(Returns returns, ReturnStore store, ReturnMessages messages, CurrentActor actor) {
    this.returns = returns;
    this.store = store;
    this.messages = messages;
    this.actor = actor;
  }

  /**
   * Keeps with which parcel the goods went back.
   *
   * @throws org.gendan.refusal.Refusal when the actor is not of logistics or the waybill is
   *     unreadable
   */
  @Transactional
  public void sent(String refundId, String carrier, String waybillNo) {
    actor.mustBeOneOf("send returned goods back", Roles.LOGISTICS);
    ReturnParcel parcel = ReturnParcel.of(carrier, waybillNo);
    returns.note(
        returns.get(refundId),
        "RETURN_SENT_BACK",
        parcel.carrier() + " " + parcel.number() + ": " + why(refundId));
  }

  /** Tells the customer why, in a job of its own. */
  @Transactional
  public void tell(String refundId) {
    messages.send(returns.get(refundId), Template.RETURN_DECLINED, Map.of("reason", why(refundId)));
  }

  private String why(String refundId) {
    return store.inspection(refundId).map(ReturnInspection::report).orElse("");
  }
}

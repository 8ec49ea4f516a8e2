package org.gendan.desk;

import static org.gendan.desk.ActField.area;
import static org.gendan.desk.ActField.hidden;
import static org.gendan.desk.ActField.text;

import java.util.ArrayList;
import java.util.List;
import org.gendan.order.Order;
import org.gendan.privacy.PrivacyDesk;
import org.gendan.security.CurrentActor;
import org.gendan.security.Deed;
import org.springframework.stereotype.Component;

/** What the reader may do about the people of an order: its customer, its seller and its owner. */
@Component
class PeopleActs {

  private final PrivacyDesk privacy;
  private final CurrentActor actor;

  PeopleActs(PrivacyDesk privacy, CurrentActor actor) {
    this.privacy = privacy;
    this.actor = actor;
  }

  List<OrderAct> of(Order order) {
    List<OrderAct> acts = new ArrayList<>();
    String at = "/api/orders/" + order.id();
    if (actor.may(Deed.SEND_LINK)) {
      acts.add(OrderAct.of("tracklink", at + "/track-links", hidden("send", true)));
    }
    if (actor.may(Deed.NAME_PEOPLE)) {
      acts.add(
          OrderAct.of(
              "people",
              at + "/people",
              text("owner", "people.owner"),
              text("seller", "people.seller"),
              area("reason", "why.so")));
    }
    if (privacy.mayAnswer()) {
      acts.add(
          OrderAct.of(
              "legalHold",
              "/api/privacy/holds",
              hidden("orderId", order.id()),
              area("reason", "why.so").mustBeThere()));
    }
    return acts;
  }
}

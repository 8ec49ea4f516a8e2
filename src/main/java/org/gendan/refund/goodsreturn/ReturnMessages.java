package org.gendan.refund.goodsreturn;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.gendan.calendar.BusinessTime;
import org.gendan.notify.customer.CustomerMessages;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.notify.policy.ContactPermission;
import org.gendan.notify.policy.ContactPolicy;
import org.gendan.notify.policy.ContactPurpose;
import org.gendan.notify.texts.Texts;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.Order;
import org.gendan.order.Orders;
import org.gendan.words.Words;
import org.springframework.stereotype.Component;

/**
 * Tells customers about their returns; who wishes no contact is not written to (B10 of
 * docs/domain.md).
 */
@Component
public class ReturnMessages {

  private final Orders orders;
  private final DeployedPlatforms platforms;
  private final Returns returns;
  private final ContactPolicy policy;
  private final CustomerMessages messages;
  private final Texts texts;
  private final ZoneId zone;

  ReturnMessages(
      Orders orders,
      DeployedPlatforms platforms,
      Returns returns,
      ContactPolicy policy,
      CustomerMessages messages,
      Texts texts,
      ZoneId zone) {
    this.orders = orders;
    this.platforms = platforms;
    this.returns = returns;
    this.policy = policy;
    this.messages = messages;
    this.texts = texts;
    this.zone = zone;
  }

  /** Sends a text once; the words name the order without being told. */
  public void send(GoodsReturn goods, Template template, Map<String, String> words) {
    Order order = orders.get(goods.orderId());
    String phone = order.customer().phone();
    if (policy.mayContact(phone, ContactPurpose.SERVICE, returns.now())
        instanceof ContactPermission.Refused refused) {
      returns.note(
          goods,
          template + "_NOT_SENT",
          "Not sent, the customer wishes " + Words.of(refused.wish()));
      return;
    }
    Map<String, String> all = new HashMap<>(words);
    all.put("orderNo", goods.orderNo());
    String language = platforms.rulesOf(order.platform()).language();
    all.put("language", language);
    messages.send(template + ":" + goods.id(), phone, template, all);
    returns.note(goods, template + "_SENT", texts.fill(template, language, all));
  }

  public String moment(Instant at) {
    return BusinessTime.moment(at, zone);
  }

  public static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }
}

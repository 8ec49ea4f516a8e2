package org.gendan.notify;

import java.util.Map;

/** Sends short messages to customers. */
public interface CustomerMessages {

  /**
   * Sends one message, once.
   *
   * @param key idempotency key; the same key is never sent twice
   * @param phone the customer's number
   * @param template which text
   * @param words what the text is filled with
   */
  void send(String key, String phone, Template template, Map<String, String> words);

  /** The texts there are; honest ones only (DOMAIN section 3). */
  enum Template {
    /** The points of a pre-dispatch call that reached nobody (DOMAIN row 8). */
    DELIVERY_POINTS(
        "您好，您的订单 {orderNo} 即将发货，收货方式：{deliveryMode}，收货地址：{address}。我们未能打通您的电话，如需更改请尽快联系客服。");

    private final String text;

    Template(String text) {
      this.text = text;
    }

    /** The text with its words filled in. */
    public String with(Map<String, String> words) {
      String filled = text;
      for (var word : words.entrySet()) {
        filled = filled.replace("{" + word.getKey() + "}", word.getValue());
      }
      return filled;
    }
  }
}

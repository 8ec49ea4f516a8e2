package org.gendan.notify.texts;

import org.springframework.modulith.NamedInterface;

/**
 * What a text says.
 *
 * @param chinese with {@code {orderNo}} for what it is filled with, and {@code [ ]} around what is
 *     left out where there is nothing to fill in
 * @param smsCode the code under which the vendor of short messages holds the Chinese text, where it
 *     is not the one of the settings; or null
 * @param smsCodeEn that of the English one
 */
@NamedInterface
public record TextContent(String chinese, String english, String smsCode, String smsCodeEn) {

  /** In the language {@code zh} or {@code en}. */
  public String in(String language) {
    return "en".equals(language) ? english : chinese;
  }

  /** The vendor's code for it in this language; null where the settings have it. */
  public String smsCodeIn(String language) {
    return "en".equals(language) ? smsCodeEn : smsCode;
  }
}

package org.gendan.notify.aliyun;

import java.util.Arrays;
import java.util.Map;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.vendor.MissingSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The account at Aliyun; blank where the channel is off.
 *
 * @param signName the signature that is registered there, such as the shop's name
 * @param templates the code of each text by its name, such as {@code exception-taken}; the English
 *     one, where there is one, with {@code -en} behind it
 * @param templatePattern the code of a text that is not listed, where {@code *} stands for its
 *     name; for the sandbox, because a real account gives codes of its own
 */
@Validated
@ConfigurationProperties(AliyunSmsProperties.SETTINGS)
record AliyunSmsProperties(
    String baseUrl,
    String accessKeyId,
    String accessKeySecret,
    String signName,
    Map<String, String> templates,
    String templatePattern) {

  static final String SETTINGS = "gendan.notify.aliyun-sms";

  AliyunSmsProperties {
    templates = templates == null ? Map.of() : Map.copyOf(templates);
  }

  AliyunSmsProperties refuseIncomplete() {
    var missing =
        MissingSettings.of("Channel aliyun-sms is switched on", SETTINGS)
            .unless(baseUrl, "base-url")
            .unless(accessKeyId, "access-key-id")
            .unless(accessKeySecret, "access-key-secret")
            .unless(signName, "sign-name");
    Arrays.stream(Template.values())
        .filter(template -> code(template, false) == null)
        .forEach(template -> missing.missing("templates." + template.code()));
    missing.refuse();
    return this;
  }

  /** The code of a text, in English where there is one; null when it has none. */
  String code(Template template, boolean english) {
    String name = template.code();
    String own = english ? listed(name + "-en") : null;
    String code = own == null ? listed(name) : own;
    if (code != null) {
      return code;
    }
    return namesEachText()
        ? null
        : templatePattern.replace("*", template.name() + (english ? "_EN" : ""));
  }

  /** Whether each text has a code that the vendor gave. */
  boolean namesEachText() {
    return templatePattern == null || templatePattern.isBlank();
  }

  private String listed(String name) {
    String code = templates.get(name);
    return code == null || code.isBlank() ? null : code;
  }

  /** Without what must not be logged. */
  @Override
  public String toString() {
    return "AliyunSmsProperties[baseUrl=%s, signName=%s]".formatted(baseUrl, signName);
  }
}

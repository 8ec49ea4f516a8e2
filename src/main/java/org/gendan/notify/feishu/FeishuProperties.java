package org.gendan.notify.feishu;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Robots of Feishu by desk. */
@Validated
@ConfigurationProperties("gendan.notify.feishu")
record FeishuProperties(String baseUrl, Map<String, Group> robots) {

  /**
   * The robot of a group.
   *
   * @param hook the last part of its address
   * @param secret signs
   */
  record Group(String hook, String secret) {

    Map<String, String> needs() {
      Map<String, String> needs = new LinkedHashMap<>();
      needs.put("hook", hook);
      needs.put("secret", secret);
      return needs;
    }

    /** Without what must not be logged. */
    @Override
    public String toString() {
      return "Group";
    }
  }
}

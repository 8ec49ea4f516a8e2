package org.gendan.notify.dingtalk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Robots of DingTalk by desk. */
@Validated
@ConfigurationProperties("gendan.notify.dingtalk")
record DingtalkProperties(String baseUrl, Map<String, Group> robots) {

  /**
   * The robot of a group.
   *
   * @param accessToken names it
   * @param secret signs; it begins with {@code SEC}
   */
  record Group(String accessToken, String secret) {

    Map<String, String> needs() {
      Map<String, String> needs = new LinkedHashMap<>();
      needs.put("access-token", accessToken);
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

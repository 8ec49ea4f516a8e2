package org.gendan.notify.wecom;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Robots of WeCom by desk. */
@Validated
@ConfigurationProperties("gendan.notify.wecom")
record WecomProperties(String baseUrl, Map<String, Group> robots) {

  /**
   * The robot of a group.
   *
   * @param key the last part of its address
   */
  record Group(String key) {

    Map<String, String> needs() {
      return java.util.Collections.singletonMap("key", key);
    }

    /** Without what must not be logged. */
    @Override
    public String toString() {
      return "Group";
    }
  }
}

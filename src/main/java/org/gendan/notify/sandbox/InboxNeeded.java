package org.gendan.notify.sandbox;

import org.gendan.notify.ChannelNamed;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.context.annotation.Profile;

/** An installation whose messages go to a real channel keeps none here. */
final class InboxNeeded extends AnyNestedCondition {

  InboxNeeded() {
    super(ConfigurationPhase.REGISTER_BEAN);
  }

  @Profile("!mysql")
  static final class Demo {}

  @ChannelNamed("sandbox")
  static final class Chosen {}
}

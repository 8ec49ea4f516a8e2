package org.gendan.order.reminder;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gendan.notify.texts.TextSet;
import org.gendan.notify.texts.Texts;
import org.gendan.order.DeployedPlatforms;
import org.gendan.order.DeployedPlatforms.Rules;
import org.gendan.order.Order;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Says the reminders as analysts have worded them, in the language of the order's customer. */
@Component
@NamedInterface
public class Reminders {

  private final Texts texts;
  private final DeployedPlatforms platforms;

  Reminders(Texts texts, DeployedPlatforms platforms) {
    this.texts = texts;
    this.platforms = platforms;
  }

  /** One, as it is said to the customer. */
  @NamedInterface
  public record Said(Reminder reminder, String text) {}

  /** All of them, in the order in which an order comes to them. */
  public List<Said> of(Order order) {
    String language =
        platforms.table().find(order.platform().name()).map(Rules::language).orElse("zh");
    return Arrays.stream(Reminder.values())
        .map(one -> new Said(one, texts.fill(one, language, Map.of())))
        .toList();
  }

  /** Makes them texts of the house, which analysts change. */
  @Configuration(proxyBeanMethods = false)
  static class Kept {

    @Bean
    TextSet reminderTexts() {
      return new TextSet("reminder", List.of(Reminder.values()));
    }
  }
}

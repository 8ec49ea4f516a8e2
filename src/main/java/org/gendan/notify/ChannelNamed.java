package org.gendan.notify;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Marks beans that are there when {@code gendan.notify.channel} or {@code gendan.notify.staff}
 * names their channel.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ChannelNamed.IsNamed.class)
public @interface ChannelNamed {

  /** Name of the channel. */
  String value();

  /** Reads the settings. */
  final class IsNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      Object name = metadata.getAnnotationAttributes(ChannelNamed.class.getName()).get("value");
      Binder binder = Binder.get(context.getEnvironment());
      List<String> named =
          new ArrayList<>(
              binder.bind("gendan.notify.staff", Bindable.listOf(String.class)).orElse(List.of()));
      named.add(binder.bind("gendan.notify.channel", String.class).orElse(""));
      return named.contains(name);
    }
  }
}

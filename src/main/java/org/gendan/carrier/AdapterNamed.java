package org.gendan.carrier;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks beans that are there when {@code gendan.carrier.adapters} names their adapter. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(AdapterNamed.IsNamed.class)
public @interface AdapterNamed {

  /** Name of the adapter. */
  String value();

  /** Reads the setting. */
  final class IsNamed implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      Object name = metadata.getAnnotationAttributes(AdapterNamed.class.getName()).get("value");
      return Binder.get(context.getEnvironment())
          .bind("gendan.carrier.adapters", Bindable.listOf(String.class))
          .orElse(List.of())
          .contains(name);
    }
  }
}

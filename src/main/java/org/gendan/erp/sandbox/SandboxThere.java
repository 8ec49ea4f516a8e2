package org.gendan.erp.sandbox;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;

/** Marks what is there outside production, and in production when the sandbox is its ERP. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(SandboxThere.Wanted.class)
@interface SandboxThere {

  /** One of the two is enough. */
  final class Wanted extends AnyNestedCondition {

    Wanted() {
      super(ConfigurationPhase.REGISTER_BEAN);
    }

    @Profile("!mysql")
    static final class Demo {}

    @ConditionalOnProperty(name = "gendan.erp.adapter", havingValue = "sandbox")
    static final class Named {}
  }
}

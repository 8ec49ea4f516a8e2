package org.gendan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a Spring test on a schema of its own on the real server, in place of the demo's H2. Tests
 * that share a cached context share its schema.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextConfiguration(initializers = OnServer.FreshSchema.class)
public @interface OnServer {

  /**
   * Points the context's data source at a fresh schema. Its pool is filled when there is something
   * to do and emptied after: contexts stay in the cache until the JVM ends, and forty connections
   * each, which production wants at hand, would use up the 151 of a server.
   */
  final class FreshSchema implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestDatabase database = TestDatabase.create();
      TestPropertyValues.of(
              "spring.datasource.url=" + database.url(),
              "spring.datasource.username=" + database.user(),
              "spring.datasource.password=" + database.password(),
              "spring.datasource.driver-class-name=com.mysql.cj.jdbc.Driver",
              "spring.datasource.hikari.minimum-idle=0",
              "spring.datasource.hikari.idle-timeout=10000",
              // A machine with ten other things to work on opens a connection slowly.
              "spring.datasource.hikari.connection-timeout=60000")
          .applyTo(context);
    }
  }
}

package org.gendan.testing.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gendan.testing.OnServer;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test against the whole application over HTTP, on the real database server and without
 * sample orders. All tests that carry it share one application, because each start costs ten
 * seconds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "gendan.demo.sample-orders=false",
      // A machine that has ten other things to work on is no vendor and no database that is gone.
      "spring.datasource.hikari.connection-timeout=60000",
      "gendan.carrier.connect-timeout=PT30S",
      "gendan.notify.connect-timeout=PT30S",
      "gendan.notify.read-timeout=PT30S"
    })
@AutoConfigureObservability(tracing = false)
@ContextConfiguration(initializers = {OnServer.FreshSchema.class, DeskTime.AtStart.class})
public @interface WholeApp {}

package org.gendan.web.door;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the watch before the server's doors. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

  /**
   * For the embedded server.
   *
   * @throws IllegalStateException when the places at the doors leave no thread to who only asks
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> doors(
      DoorProperties properties,
      MeterRegistry metrics,
      @Value("${server.tomcat.threads.max}") int threads) {
    int places = properties.list().stream().mapToInt(DoorProperties.Door::atOnce).sum();
    if (places >= threads) {
      throw new IllegalStateException(
          "gendan.doors.list has %d places and server.tomcat.threads.max is %d: lower at-once or raise the threads, so that health and reading calls always find one"
              .formatted(places, threads));
    }
    return server -> {
      server.addEngineValves(new DoorValve(properties, metrics));
      server.addConnectorCustomizers(connector -> pause(connector, properties));
    };
  }

  /** While a body is read another patience counts than between two requests. */
  private static void pause(Connector connector, DoorProperties properties) {
    connector.setProperty("disableUploadTimeout", "false");
    connector.setProperty("connectionUploadTimeout", String.valueOf(properties.pause().toMillis()));
  }
}

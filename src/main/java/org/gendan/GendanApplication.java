package org.gendan;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Gendan. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GendanApplication {

  /** Runs the product; without a profile it is the demo on its embedded database. */
  public static void main(String[] args) {
    // The engine writes DATETIME without a zone in the zone of the JVM: all nodes must agree on
    // one.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(GendanApplication.class, args);
  }
}

package org.gendan.erp.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gendan.erp.sandbox.ErpFaults.Fault;
import org.gendan.erp.sandbox.ErpFaults.Mode;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The sandbox alone, behind HTTP, without the application around it. */
public final class SandboxServer implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private SandboxServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static SandboxServer start(Clock clock) {
    return new SandboxServer(
        new SpringApplicationBuilder(Sandbox.class)
            .initializers(fresh -> fresh.getBeanFactory().registerSingleton("clock", clock))
            .run("--server.port=0", "--spring.main.banner-mode=off", "--spring.config.name=none"));
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  public SandboxBooks books() {
    return context.getBean(SandboxBooks.class);
  }

  public OdooSandbox odoo() {
    return context.getBean(OdooSandbox.class);
  }

  public Warehouse warehouse() {
    return context.getBean(Warehouse.class);
  }

  public void fail(Mode mode, String method, int times) {
    context.getBean(ErpFaults.class).add(new Fault(mode, method, times, Duration.ofMillis(3_500)));
  }

  /** From now on every answer comes so much after its effect. */
  public void answerAfter(Duration late) {
    context.getBean(ErpFaults.class).add(new Fault(Mode.LATE_ANSWER, "", Integer.MAX_VALUE, late));
  }

  public void mend() {
    context.getBean(ErpFaults.class).clear();
  }

  /** The effects on something, the oldest first. */
  public List<String> effects(String subject) {
    return context.getBean(ErpJournal.class).entries(subject).stream()
        .map(ErpJournal.Entry::effect)
        .toList();
  }

  /** All effects. */
  public List<ErpJournal.Entry> journal() {
    return context.getBean(ErpJournal.class).entries(null);
  }

  @Override
  public void close() {
    context.close();
  }

  @ImportAutoConfiguration({
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
  })
  @ComponentScan(
      basePackages = "org.gendan.erp.sandbox",
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = ".*SandboxDoor|.*SandboxServer.*|.*Test"))
  static class Sandbox {}
}

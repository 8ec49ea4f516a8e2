package org.gendan.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import org.gendan.vendor.VendorClients;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Adapters are switched by configuration alone, and say what they lack. */
class CarrierSettingsTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withBean(Clock.class, () -> new SteppedClock(java.time.Instant.EPOCH))
          .withBean(ObjectMapper.class, ObjectMapper::new)
          .withBean(SimpleMeterRegistry.class)
          .withBean(VendorClients.class)
          .withUserConfiguration(Adapters.class);

  @Test
  void theDemoHasBothAdaptersAtItsOwnSandbox() {
    runner.run(
        context ->
            assertThat(context.getBeansOfType(Carrier.class)).containsKeys("sf", "kuaidi100"));
  }

  @Test
  void anAdapterThatIsNotNamedIsNotThere() {
    runner
        .withPropertyValues("gendan.carrier.adapters=kuaidi100")
        .run(
            context -> {
              assertThat(context.getBeansOfType(Carrier.class)).containsOnlyKeys("kuaidi100");
              assertThat(context.getBeansOfType(PushFormat.class)).hasSize(1);
            });
  }

  @Test
  void withoutAdaptersNothingIsMissing() {
    runner
        .withPropertyValues("spring.profiles.active=mysql")
        .run(context -> assertThat(context.getBeansOfType(Carrier.class)).isEmpty());
  }

  @Test
  void everySettingThatSfLacksIsNamed() {
    runner
        .withPropertyValues("spring.profiles.active=mysql", "GENDAN_CARRIER_ADAPTERS=sf")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("partner-id (GENDAN_CARRIER_SF_PARTNER_ID)")
                    .hasMessageContaining("check-word (GENDAN_CARRIER_SF_CHECK_WORD)")
                    .hasMessageContaining("monthly-card (GENDAN_CARRIER_SF_MONTHLY_CARD)")
                    .hasMessageContaining("push-token (GENDAN_CARRIER_SF_PUSH_TOKEN)")
                    .hasMessageNotContaining("base-url"));
  }

  @Test
  void everySettingThatKuaidi100LacksIsNamed() {
    runner
        .withPropertyValues(
            "spring.profiles.active=mysql",
            "GENDAN_CARRIER_ADAPTERS=kuaidi100",
            "GENDAN_CARRIER_KUAIDI100_KEY=k")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("customer (GENDAN_CARRIER_KUAIDI100_CUSTOMER)")
                    .hasMessageContaining("secret (GENDAN_CARRIER_KUAIDI100_SECRET)")
                    .hasMessageContaining("salt (GENDAN_CARRIER_KUAIDI100_SALT)")
                    .hasMessageContaining("push-token (GENDAN_CARRIER_KUAIDI100_PUSH_TOKEN)")
                    .hasMessageContaining("callback-base (GENDAN_CARRIER_CALLBACK_BASE)")
                    .hasMessageNotContaining("KUAIDI100_KEY"));
  }

  @Test
  void anUnknownAdapterIsRefused() {
    runner
        .withPropertyValues("gendan.carrier.adapters=sf,dhl")
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .rootCause()
                    .hasMessageContaining("is unknown; there are: kuaidi100, sf"));
  }

  @Test
  void theSandboxIsNotThereInProduction() {
    runner
        .withPropertyValues("spring.profiles.active=mysql")
        .run(
            context ->
                assertThat(Arrays.stream(context.getBeanDefinitionNames()))
                    .noneMatch(name -> name.startsWith("sandbox")));
  }

  @Test
  void settingsDoNotTellTheirSecrets() {
    runner.run(
        context ->
            assertThat(
                    context.getBeansOfType(Record.class).values().stream()
                        .map(Object::toString)
                        .toList()
                        .toString())
                .contains("Kuaidi100Properties", "SfProperties")
                .doesNotContain(
                    "DEMOKEY12345",
                    "DEMOSECRET67890",
                    "demo-salt-01",
                    "DemoCheckWord0123456789ABCDEFabcd",
                    "demo-sf-push",
                    "demo-kuaidi100-push"));
  }

  @Configuration(proxyBeanMethods = false)
  @ConfigurationPropertiesScan("org.gendan.carrier")
  @ComponentScan(
      basePackages = {
        "org.gendan.carrier.kuaidi100",
        "org.gendan.carrier.sf",
        "org.gendan.carrier.sandbox"
      },
      excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
  static class Adapters {}
}

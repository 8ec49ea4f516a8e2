package org.gendan.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseFiguresTest {

  private static final Path CERTIFICATE = Path.of("src/test/resources/prometheus/proxy.crt");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @TempDir private Path folder;

  @Test
  void aBackupIsAsOldAsItsMark() throws IOException {
    Path mark = Files.createFile(folder.resolve("gendan.backup"));
    Files.setLastModifiedTime(mark, FileTime.from(Instant.parse("2026-03-02T02:00:00Z")));
    bind(mark, null);

    assertThat(shown("gendan.backup.timestamp")).isEqualTo(1_772_416_800);
  }

  @Test
  void aBackupThatWasNeverMadeIsAsOldAsTimeItself() {
    bind(folder.resolve("none"), null);

    assertThat(shown("gendan.backup.timestamp")).isZero();
  }

  @Test
  void aCertificateTellsUntilWhenItIsGood() {
    bind(null, CERTIFICATE);

    assertThat(shown("gendan.certificate.expiry.timestamp")).isEqualTo(2_107_114_840L);
  }

  @Test
  void whatIsNoCertificateIsGoodForNothing() throws IOException {
    bind(null, Files.writeString(folder.resolve("tls.crt"), "nonsense"));

    assertThat(shown("gendan.certificate.expiry.timestamp")).isZero();
  }

  @Test
  void whoNamesNoFileHasNoFigure() {
    bind(Path.of(""), null);

    assertThat(registry.getMeters()).extracting(Meter::getId).isEmpty();
  }

  private void bind(Path mark, Path certificate) {
    new HouseFigures(new LiveProperties(Duration.ofSeconds(15), mark, certificate))
        .bindTo(registry);
  }

  private double shown(String name) {
    return registry.get(name).timeGauge().value(java.util.concurrent.TimeUnit.SECONDS);
  }
}

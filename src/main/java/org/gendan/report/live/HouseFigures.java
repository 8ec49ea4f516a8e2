package org.gendan.report.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What stands around the application and is forgotten until it is missing: when the last backup was
 * made, and until when the certificate of the proxy is good. Both are read from files that settings
 * name; without them there is no figure.
 */
@Component
class HouseFigures implements MeterBinder {

  private static final Logger log = LoggerFactory.getLogger(HouseFigures.class);

  private final LiveProperties settings;

  HouseFigures(LiveProperties settings) {
    this.settings = settings;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    show(
        registry,
        "gendan.backup.timestamp",
        "When the last backup was made, in seconds since 1970; 0 when there is none",
        settings.backupMark(),
        HouseFigures::changed);
    show(
        registry,
        "gendan.certificate.expiry.timestamp",
        "Until when the certificate is good, in seconds since 1970; 0 when it cannot be read",
        settings.certificate(),
        HouseFigures::expiry);
  }

  private void show(
      MeterRegistry registry,
      String name,
      String description,
      Path file,
      ToDoubleFunction<Path> seconds) {
    if (file != null && !file.toString().isBlank()) {
      TimeGauge.builder(name, file, TimeUnit.SECONDS, seconds)
          .description(description)
          .strongReference(true)
          .register(registry);
    }
  }

  private static double changed(Path mark) {
    try {
      return Files.getLastModifiedTime(mark).to(TimeUnit.SECONDS);
    } catch (IOException e) {
      log.warn("There is no backup's mark {}: {}", mark, e.toString());
      return 0;
    }
  }

  private static double expiry(Path file) {
    try (InputStream pem = Files.newInputStream(file)) {
      var first =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
      return TimeUnit.MILLISECONDS.toSeconds(first.getNotAfter().getTime());
    } catch (IOException | CertificateException e) {
      log.warn("The certificate {} cannot be read: {}", file, e.toString());
      return 0;
    }
  }
}

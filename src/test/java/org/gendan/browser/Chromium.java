package org.gendan.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The Chromium of this machine, as {@code .ci/run} installs it; nothing is downloaded. */
final class Chromium {

  private Chromium() {}

  /** Starts it for a reader of English. */
  static ChromeDriver start() throws IOException {
    return start("en");
  }

  /**
   * Starts it with a profile of its own below {@code target/}; without one the test is skipped.
   *
   * @param language in which its pages are asked for, such as {@code zh-CN}
   */
  static ChromeDriver start(String language) throws IOException {
    Optional<File> browser = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<File> driver = onPath("chromedriver");
    assumeTrue(
        browser.isPresent() && driver.isPresent(),
        "The browser test needs chromium and chromedriver on the PATH: install them as .ci/run"
            + " does");
    Path profiles = Files.createDirectories(Path.of("target", "chromium"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get());
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=" + language,
        "--accept-lang=" + language,
        "--window-size=1500,1500",
        "--user-data-dir=" + Files.createTempDirectory(profiles, "profile-").toAbsolutePath());
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get())
            .usingAnyFreePort()
            .build(),
        options);
  }

  private static Optional<File> onPath(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(directory -> new File(directory, name)))
        .filter(File::canExecute)
        .findFirst();
  }
}

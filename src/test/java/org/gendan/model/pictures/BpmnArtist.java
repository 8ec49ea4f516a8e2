package org.gendan.model.pictures;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** bpmn-js, the viewer that Cockpit and the Modeler use, in a browser without a window. */
final class BpmnArtist implements AutoCloseable {

  private static final String VIEWER =
      "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";

  private static final String DRAW =
      """
      const done = arguments[arguments.length - 1];
      document.body.innerHTML = '<div id="canvas" style="width:4000px;height:1500px"></div>';
      const viewer = new BpmnJS({ container: '#canvas' });
      viewer.importXML(arguments[0])
        .then(({ warnings }) => {
          if (warnings.length) throw new Error(warnings.map(String).join('; '));
          return viewer.saveSVG();
        })
        .then(({ svg }) => done({ svg }), error => done({ error: String(error) }));
      """;

  private final ChromeDriver browser;

  BpmnArtist() {
    var options = new ChromeOptions();
    options.setBinary(onPath("chromium", "chromium-browser", "google-chrome").toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath("chromedriver").toFile())
            .build();
    browser = new ChromeDriver(service, options);
    browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
    browser.get("data:text/html,<!doctype html><title>bpmn</title><body></body>");
    browser.executeScript(viewer());
  }

  /** The diagram as SVG; throws when the viewer warns, for instance of an edge without a node. */
  String draw(String bpmn) {
    var answer = (java.util.Map<?, ?>) browser.executeAsyncScript(DRAW, bpmn);
    if (answer.get("error") != null) {
      throw new IllegalStateException("bpmn-js refuses the model: " + answer.get("error"));
    }
    return (String) answer.get("svg");
  }

  @Override
  public void close() {
    browser.quit();
  }

  private static String viewer() {
    try (var script = BpmnArtist.class.getResourceAsStream(VIEWER)) {
      if (script == null) {
        throw new IllegalStateException(VIEWER + " is missing: run with the profile pictures");
      }
      // A script tag would assign the global BpmnJS; inside a function `this` has to be the window.
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path onPath(String... names) {
    return Arrays.stream(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Install "
                        + names[0]
                        + ": none of "
                        + Arrays.toString(names)
                        + " on the PATH"));
  }
}

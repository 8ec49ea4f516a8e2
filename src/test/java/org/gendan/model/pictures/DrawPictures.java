package org.gendan.model.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gendan.model.ModelFiles;

/**
 * Draws every process that changed since its picture was drawn, and writes the decision tables into
 * their pages: {@code ./mvnw -Ppictures process-test-classes}. Needs Chromium and its driver.
 */
public final class DrawPictures {

  private DrawPictures() {}

  /** Takes no arguments; run in the project's root. */
  public static void main(String[] args) throws IOException {
    for (var table : ModelFiles.below(ModelFiles.PROCESSES, ".dmn")) {
      DecisionPage.of(table).write();
    }
    var stale =
        ModelFiles.below(ModelFiles.PROCESSES, ".bpmn").stream()
            .flatMap(model -> Picture.of(model).stream())
            .filter(picture -> !picture.isFresh())
            .toList();
    if (stale.isEmpty()) {
      return;
    }
    try (var artist = new BpmnArtist()) {
      for (var picture : stale) {
        write(picture, artist.draw(picture.drawn()));
      }
    }
  }

  private static void write(Picture picture, String svg) throws IOException {
    Path file = picture.file();
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.signed(svg));
    System.out.println("drew " + file);
  }
}

package org.gendan.model.pictures;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gendan.model.ModelFiles;

/**
 * The picture of one process, or of a sub-process that is drawn on a page of its own, signed with
 * the digest of the model it was drawn from.
 */
record Picture(Path model, Path file, String page) {

  static final Path FOLDER = Path.of("docs", "processes");

  private static final int MARGIN = 10;
  private static final Pattern PAPER =
      Pattern.compile(
          "width=\"(\\d+)\" height=\"(\\d+)\" viewBox=\"(-?\\d+) (-?\\d+) \\d+ \\d+\"[^>]*>");

  /** The process first, then its pages in the order of the file. */
  static List<Picture> of(Path model) {
    String stem = ModelFiles.stem(model);
    var whole = new Picture(model, FOLDER.resolve(stem + ".svg"), stem);
    return Stream.concat(
            Stream.of(whole),
            ModelPages.of(model).stream()
                .map(page -> new Picture(model, FOLDER.resolve(name(stem, page)), page)))
        .toList();
  }

  /** {@code order-lifecycle-dispatch-order.svg} of {@code subProcess_dispatchOrder}. */
  private static String name(String stem, String page) {
    var word = page.substring(page.indexOf('_') + 1).replaceAll("([A-Z])", "-$1");
    return stem + "-" + word.toLowerCase(Locale.ROOT) + ".svg";
  }

  /** What the viewer draws: it shows the first diagram of a file and no other. */
  String drawn() {
    return page.equals(ModelFiles.stem(model)) ? modelText() : ModelPages.only(modelText(), page);
  }

  /** The model with Unix line ends, so that a checkout on Windows has the same digest. */
  String modelText() {
    return ModelFiles.text(model).replace("\r\n", "\n");
  }

  boolean isFresh() {
    return Files.exists(file) && ModelFiles.text(file).contains(signature());
  }

  /** The drawing on white paper, because a dark page would swallow its black lines. */
  String signed(String svg) {
    var paper = PAPER.matcher(svg);
    if (!paper.find()) {
      throw new IllegalArgumentException("bpmn-js changed the head of its SVG: " + svg);
    }
    int width = Integer.parseInt(paper.group(1)) + 2 * MARGIN;
    int height = Integer.parseInt(paper.group(2)) + 2 * MARGIN;
    int x = Integer.parseInt(paper.group(3)) - MARGIN;
    int y = Integer.parseInt(paper.group(4)) - MARGIN;
    var size = "width=\"%d\" height=\"%d\"".formatted(width, height);
    return svg.substring(0, paper.start())
        + "%s viewBox=\"%d %d %d %d\" version=\"1.1\">\n".formatted(size, x, y, width, height)
        + signature()
        + "\n<rect x=\"%d\" y=\"%d\" %s fill=\"#fff\"/>\n".formatted(x, y, size)
        + svg.substring(paper.end())
        + "\n";
  }

  String signature() {
    return "<!-- drawn from " + model.getFileName() + ", SHA-256 " + digest() + " -->";
  }

  private String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(modelText().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

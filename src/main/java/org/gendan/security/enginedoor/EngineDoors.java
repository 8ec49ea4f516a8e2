package org.gendan.security.enginedoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gendan.security.Roles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The list of what may be asked of the engine, and by whom; what is not in it is refused. */
@Component
class EngineDoors {

  static final String ENGINE = "engine";

  private static final String LIST = "security/engine-doors.txt";

  private final List<Line> lines;

  EngineDoors() {
    try {
      String text = new ClassPathResource(LIST).getContentAsString(StandardCharsets.UTF_8);
      lines =
          text.lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(Line::of)
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a person of these groups may ask; without groups, whether anybody may.
   *
   * @param part of Camunda's API: engine, cockpit, admin or tasklist
   * @param path below it, without the engine's name
   */
  boolean isOpen(String part, String method, String path, Set<String> groups) {
    String asked = method.equals("HEAD") ? "GET" : method;
    String plain =
        path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return lines.stream().anyMatch(line -> line.opens(part, asked, plain, groups));
  }

  private record Line(
      boolean anybody, Set<String> groups, Set<String> methods, String part, Pattern path) {

    static Line of(String text) {
      String[] words = text.strip().split("\\s+");
      String part = words.length == 3 ? ENGINE : words[2];
      return new Line(
          words[0].equals("-"),
          groups(words[0]),
          Set.of(words[1].split(",")),
          part,
          path(words[words.length - 1]));
    }

    private static Set<String> groups(String who) {
      Set<String> groups = new HashSet<>();
      if (who.contains("D")) {
        groups.addAll(Roles.DESKS);
      }
      if (who.contains("A")) {
        groups.add(Roles.ANALYSTS);
      }
      if (who.contains("X")) {
        groups.add(Roles.CAMUNDA_ADMIN);
      }
      return groups;
    }

    private static Pattern path(String written) {
      String path =
          Pattern.quote(written).replace("{}", "\\E[^/]+\\Q").replace("/**", "\\E(/.*)?\\Q");
      return Pattern.compile(path);
    }

    boolean opens(String askedPart, String method, String askedPath, Set<String> of) {
      return part.equals(askedPart)
          && methods.contains(method)
          && path.matcher(askedPath).matches()
          && (anybody || !Collections.disjoint(groups, of));
    }
  }
}

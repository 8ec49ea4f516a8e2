package org.gendan.engine.rollout;

import java.util.Set;

/**
 * Why an analyst or administrator deploys. It is the name of the deployment, which every door and
 * the Modeler ask for.
 */
final class Reason {

  static final String WANTED =
      "say in the name of the deployment why, in a few words, such as 'Warn after 36 h, because the"
          + " marketplace does'";

  private static final int SHORTEST = 10;

  private Reason() {}

  /** Whether it says more than which file it is. */
  static boolean isOne(String name, Set<String> files) {
    if (name == null) {
      return false;
    }
    String text = name.strip();
    boolean chinese =
        text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return text.length() >= (chinese ? SHORTEST / 2 : SHORTEST)
        && (chinese || text.contains(" "))
        && files.stream().noneMatch(file -> file.startsWith(text));
  }
}

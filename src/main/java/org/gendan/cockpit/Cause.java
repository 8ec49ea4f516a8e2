package org.gendan.cockpit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Why cases stand still: at which step of which model, by which words. Ids and numbers in the words
 * are left out, so that a thousand cases of one fault are one cause.
 *
 * @param model key of the process
 * @param element id of the step
 * @param type as the engine calls it: {@code failedJob} …
 * @param words with … for what differs from case to case
 */
public record Cause(String model, String element, String type, String words) {

  private static final int LONGEST = 300;

  private static final Pattern DIFFERS =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
              + "|\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z?|[A-Z0-9]{4,}-\\d+|\\d{3,}");

  /** What kind of fault it is, as far as its words tell; each has its own way out. */
  public enum Kind {
    /** A carrier, the ERP or a channel does not answer, or wants to be asked less. */
    VENDOR_AWAY,
    /** A setting or a key is wrong. */
    SETTINGS,
    /** The model asks for what the application does not have. */
    MODEL,
    /** The house has refused what the case wanted to do. */
    REFUSED,
    /** Anything else. */
    OTHER
  }

  /** The cause of an incident. */
  public static Cause of(String model, String element, String type, String message) {
    String words = message == null ? "" : DIFFERS.matcher(message).replaceAll("…");
    return new Cause(
        model, element, type, words.length() > LONGEST ? words.substring(0, LONGEST) : words);
  }

  /** The same for the same cause, wherever it is asked for. */
  public String id() {
    String whole = String.join("\n", model, element, type, words);
    return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What kind of fault it is. */
  public Kind kind() {
    if (has(
        "is asked too often|has failed too often|cannot be reached|gave no answer|not answer")) {
      return Kind.VENDOR_AWAY;
    }
    if (has("base-url|gendan\\.[a-z]|secret|credential|signature|not accept|setting")) {
      return Kind.SETTINGS;
    }
    if (has(
        "ENGINE-\\d|Unknown property|expression|Cannot resolve|No bean|No matching rule|DMN-")) {
      return Kind.MODEL;
    }
    return has("may not|must |is already|There is no|cannot ") ? Kind.REFUSED : Kind.OTHER;
  }

  private boolean has(String what) {
    return Pattern.compile(what, Pattern.CASE_INSENSITIVE).matcher(words).find();
  }
}

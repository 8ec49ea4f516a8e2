package org.gendan.escalation.handling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.escalation.Resends.Goods;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;

/**
 * Whether the owner of a case has goods sent again, and which.
 *
 * @param goods everything of the order when empty
 */
public record Resend(What what, List<Goods> goods) {

  /** What is sent again. */
  public enum What {
    NONE,
    GOODS
  }

  private static final Pattern SEPARATOR = Pattern.compile("[\\n,;，；]");
  private static final Pattern LINE = Pattern.compile("(\\S.*?)\\s+[xX×]\\s*(\\d{1,6})");

  /** Nothing is sent again. */
  public static Resend nothing() {
    return new Resend(What.NONE, List.of());
  }

  /**
   * Reads what a person wrote, such as {@code P100-RED-M x1}; lines or commas part the items.
   *
   * @throws Refusal when a part of it cannot be read, or goods are named of which none are sent
   */
  public static Resend read(What what, Optional<String> lines) {
    List<String> parts =
        lines.stream()
            .flatMap(SEPARATOR::splitAsStream)
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    if (what == What.NONE && !parts.isEmpty()) {
      throw Refusal.invalid(
          "resend",
          ErrorCode.CONTRADICTION,
          "is NONE while resendLines names goods; choose %s or leave the lines empty",
          What.GOODS);
    }
    return new Resend(what, goods(parts));
  }

  private static List<Goods> goods(List<String> parts) {
    List<Goods> goods = new ArrayList<>();
    List<FieldError> errors = new ArrayList<>();
    for (String part : parts) {
      Matcher line = LINE.matcher(part);
      if (line.matches() && Integer.parseInt(line.group(2)) > 0) {
        goods.add(new Goods(line.group(1), Integer.parseInt(line.group(2))));
      } else {
        errors.add(
            new FieldError(
                "resendLines",
                ErrorCode.FORMAT,
                "'%s' is no SKU with a quantity; write it like P100-RED-M x1",
                part));
      }
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return List.copyOf(goods);
  }

  /**
   * Whether goods are sent again with this answer.
   *
   * @throws Refusal when they are, and the case is not resolved by it
   */
  boolean isWantedWith(Resolution resolution) {
    if (what == What.GOODS && resolution != Resolution.RESOLVED) {
      throw Refusal.invalid(
          "resend",
          ErrorCode.CONTRADICTION,
          "goods are sent again when a case is RESOLVED, not with %s",
          resolution);
    }
    return what == What.GOODS;
  }
}

package org.gendan.notify.texts;

/** How long a short message is, and as how many it is charged. */
final class SmsLength {

  private static final int ONE_PLAIN = 160;
  private static final int PART_PLAIN = 153;
  private static final int ONE_WIDE = 70;
  private static final int PART_WIDE = 67;
  private static final String PLAIN_BEYOND_ASCII = "@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ¤¡ÄÖÑÜ§¿äöñüà";

  private SmsLength() {}

  /** Characters, of which an emoji counts as two. */
  static int characters(String text) {
    return text.length();
  }

  /** Messages as vendors charge them: 70 characters for one, 67 for each part of several. */
  static int messages(String text) {
    boolean plain =
        text.chars().allMatch(c -> (c >= ' ' && c < 127) || PLAIN_BEYOND_ASCII.indexOf(c) >= 0);
    int one = plain ? ONE_PLAIN : ONE_WIDE;
    int part = plain ? PART_PLAIN : PART_WIDE;
    return text.length() <= one ? 1 : (text.length() + part - 1) / part;
  }
}

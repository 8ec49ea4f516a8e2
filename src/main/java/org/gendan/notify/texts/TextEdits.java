package org.gendan.notify.texts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.notify.texts.TextMapper.Row;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.refusal.field.KeptText;
import org.gendan.security.CurrentActor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What analysts do with the texts: change one, go back, follow the shipped one again, or keep
 * theirs where a later version has brought another.
 */
@Component
class TextEdits {

  private static final int MOST_REASON = 300;
  private static final int MOST_CODE = 64;

  private final Texts texts;
  private final TextMapper store;
  private final ScriptGuard guard;
  private final TextsAtVendor vendor;
  private final CurrentActor actor;
  private final Clock clock;

  TextEdits(
      Texts texts,
      TextMapper store,
      ScriptGuard guard,
      TextsAtVendor vendor,
      CurrentActor actor,
      Clock clock) {
    this.texts = texts;
    this.store = store;
    this.guard = guard;
    this.vendor = vendor;
    this.actor = actor;
    this.clock = clock;
  }

  /** The changes of a text, the newest first. */
  List<Row> history(HouseText text) {
    return store.of(text.code());
  }

  /** Whether a later version has brought another text than the one that was edited. */
  boolean isOffered(HouseText text) {
    return store
        .newest(text.code())
        .filter(row -> row.content().isPresent())
        .map(row -> !row.baseHash().equals(hash(texts.shipped(text))))
        .orElse(false);
  }

  /**
   * Brings a text into force; the same again changes nothing.
   *
   * @param seen the number of the change that the analyst has seen last, or null
   * @throws Refusal when it cannot go out, or was changed meanwhile
   */
  @Transactional
  int change(HouseText text, TextContent content, String reason, Integer seen) {
    String why = reason(reason);
    int version = version(text);
    if (seen != null && seen != version) {
      throw Refusal.conflict(
          "%s was changed meanwhile (version %d); read it again and change that",
          text.code(), version);
    }
    TextContent before = texts.inForce(text);
    if (before.equals(content)) {
      return version;
    }
    List<FieldError> wrong = new ArrayList<>(TextCheck.form(text, content));
    wrong.addAll(TextCheck.words(text, content, guard));
    wrong.addAll(codes(text, before, content));
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return add(text, content, hash(texts.shipped(text)), why);
  }

  /**
   * Brings what was in force before a change into force again.
   *
   * @throws Refusal when a newer change is in force, or there is none of this number
   */
  @Transactional
  int withdraw(HouseText text, int number, String reason) {
    String why = reason(reason);
    int version = version(text);
    if (store.find(text.code(), number).isEmpty()) {
      throw Refusal.notFound("%s has no change %d", text.code(), number);
    }
    if (number != version) {
      throw Refusal.conflict(
          "Change %d of %s is in force; take that one back first", version, text.code());
    }
    Optional<Row> before = store.find(text.code(), number - 1);
    return add(
        text,
        before.flatMap(Row::content).orElse(null),
        before.map(Row::baseHash).orElse(hash(texts.shipped(text))),
        why);
  }

  /** Follows what is shipped, now and with every later version. */
  @Transactional
  int accept(HouseText text, String reason) {
    return add(text, null, hash(texts.shipped(text)), reason(reason));
  }

  /**
   * Keeps the edited text; what this version has brought is not proposed again.
   *
   * @throws Refusal when nothing is proposed
   */
  @Transactional
  int decline(HouseText text, String reason) {
    String why = reason(reason);
    if (!isOffered(text)) {
      throw Refusal.conflict("Nothing is proposed for %s", text.code());
    }
    TextContent mine = store.newest(text.code()).flatMap(Row::content).orElseThrow();
    return add(text, mine, hash(texts.shipped(text)), why);
  }

  private int version(HouseText text) {
    return store.newest(text.code()).map(Row::version).orElse(0);
  }

  private int add(HouseText text, TextContent content, String baseHash, String why) {
    int version = version(text) + 1;
    try {
      store.add(
          new Row(
              text.code(),
              version,
              content == null ? null : content.chinese(),
              content == null ? null : content.english(),
              content == null ? null : content.smsCode(),
              content == null ? null : content.smsCodeEn(),
              baseHash,
              clock.instant().truncatedTo(ChronoUnit.SECONDS),
              actor.id(),
              why));
    } catch (DuplicateKeyException atTheSameMoment) {
      throw Refusal.conflict(
          "%s is changed by another analyst at this moment; read it again", text.code());
    }
    return version;
  }

  private List<FieldError> codes(HouseText text, TextContent before, TextContent content) {
    List<FieldError> wrong = new ArrayList<>();
    for (String field : List.of("smsCode", "smsCodeEn")) {
      String language = field.equals("smsCode") ? "zh" : "en";
      String code = content.smsCodeIn(language);
      if (code != null && code.length() > MOST_CODE) {
        wrong.add(
            new FieldError(field, ErrorCode.TOO_LONG, "has more than %d characters", MOST_CODE));
      }
      boolean changed = !before.in(language).equals(content.in(language));
      boolean same = code == null || code.equals(before.smsCodeIn(language));
      if (changed && same && vendor.hold(text)) {
        wrong.add(
            new FieldError(
                field,
                ErrorCode.REQUIRED,
                "the vendor of short messages sends what is registered with it; register the new"
                    + " text there and name the code that it gives"));
      }
    }
    return wrong;
  }

  private static String reason(String reason) {
    return KeptText.needed("reason", reason, MOST_REASON, "say why, in a few words");
  }

  private static String hash(TextContent content) {
    try {
      String both = content.chinese() + "\n" + content.english();
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

package org.gendan.notify.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gendan.notify.guard.Reader;
import org.gendan.notify.guard.ScriptGuard;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.FieldError;

/** Whether a text can go out: by its form, and by what it says. */
final class TextCheck {

  /** What vendors of short messages take as one text. */
  private static final int MOST = 500;

  private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

  private TextCheck() {}

  /** What is wrong with its form, in either language. */
  static List<FieldError> form(HouseText text, TextContent content) {
    List<FieldError> errors = new ArrayList<>();
    LANGUAGES.stream().sorted().forEach(key -> form(text, key, content.in(language(key)), errors));
    return errors;
  }

  /** What may not be said to its reader, in either language. */
  static List<FieldError> words(HouseText text, TextContent content, ScriptGuard guard) {
    List<FieldError> errors = new ArrayList<>();
    for (String key : LANGUAGES.stream().sorted().toList()) {
      String said = content.in(language(key)).replaceAll("\\{[^{}]*}", "");
      errors.addAll(guard.broken(key, said, text.reader(), text.beside()));
    }
    return errors;
  }

  private static void form(HouseText text, String key, String said, List<FieldError> errors) {
    if (said == null || said.isBlank()) {
      errors.add(error(key, ErrorCode.REQUIRED, "is missing; a text is there in both languages"));
      return;
    }
    Set<String> known =
        Stream.concat(text.words().stream(), text.mayUse().stream())
            .map(TextWord::placeholder)
            .collect(Collectors.toSet());
    TextFilling.stray(said)
        .ifPresent(
            stray ->
                errors.add(
                    error(
                        key,
                        ErrorCode.FORMAT,
                        "'%s' has no other half; write {orderNo} for a word, and [ ] around what"
                            + " is left out when its word is missing",
                        stray)));
    for (String name : TextFilling.placeholders(said).stream().sorted().toList()) {
      if (!known.contains(name)) {
        errors.add(
            error(
                key,
                ErrorCode.UNKNOWN,
                "{%s} is not known for %s; known are %s",
                name,
                text.code(),
                known.stream().sorted().toList()));
      }
    }
    words(text, key, said, errors);
    if (said.contains("\n") || said.length() > MOST) {
      errors.add(
          error(
              key,
              ErrorCode.TOO_LONG,
              "has %d characters on %d lines; write one line of at most %d",
              said.length(),
              said.lines().count(),
              MOST));
    }
    if (text.reader() == Reader.CUSTOMER && said.contains("[")) {
      errors.add(
          error(
              key,
              ErrorCode.FORMAT,
              "a text to customers has no optional part: its vendor fills it in"));
    }
  }

  /** Each word has its place, and one that may be missing takes along what goes with it. */
  private static void words(HouseText text, String key, String said, List<FieldError> errors) {
    for (TextWord word : text.words()) {
      if (!TextFilling.placeholders(said).contains(word.placeholder())) {
        errors.add(error(key, ErrorCode.REQUIRED, "{%s} is missing", word.placeholder()));
      } else if (word.mayLack() && TextFilling.always(said).contains(word.placeholder())) {
        errors.add(
            error(
                key,
                ErrorCode.FORMAT,
                "{%s} may be missing; write [ ] around it and what goes with it",
                word.placeholder()));
      }
    }
  }

  static String language(String key) {
    return key.equals("en") ? "en" : "zh";
  }

  private static FieldError error(String field, ErrorCode code, String message, Object... about) {
    return new FieldError(field, code, message, about);
  }
}

package org.gendan.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the journal has kept in English, with codes in both languages, as one reader gets it. It is
 * laid over on the way out, so that lines of any age are read in the language of today's reader;
 * what a person has written stays as it was written.
 */
public final class StoryWords {

  private static final String FILES = "classpath*:texts/story/*.yaml";
  private static final String INCIDENTS = "classpath*:texts/incidents/*.yaml";
  private static final Pattern SENTENCE_PLACE = Pattern.compile("%(?:(\\d)\\$)?[sd]");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
  private static final Pattern FIELD = Pattern.compile("([\\w.\\[\\]]+): (.+)", Pattern.DOTALL);
  private static final Pattern NEXT_FIELD = Pattern.compile("; (?=[\\w.\\[\\]]+: )");
  private static final Pattern LATIN = Pattern.compile("[a-z]{2}");

  /** Deeper no sentence is built; a text that goes on is a person's. */
  private static final int DEEPEST = 6;

  /** What is longer was written by a person, or read from one. */
  private static final int LONGEST = 1_000;

  private static final StoryWords SHIPPED = new StoryWords(read(FILES));
  private static final StoryWords REFUSALS = new StoryWords(refusals());
  private static final StoryWords FAULTS = new StoryWords(faults());

  private final Map<String, String> whole = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();

  private record Form(
      String begin, String end, Pattern pattern, List<Integer> order, String chinese, int fixed) {

    /** Most forms begin otherwise, which is seen at once. */
    Matcher match(String text) {
      Matcher hit = pattern.matcher(text);
      return text.startsWith(begin) && text.endsWith(end) && hit.matches() ? hit : null;
    }
  }

  private StoryWords(Map<String, String> sentences) {
    sentences.forEach(
        (english, chinese) -> {
          if (PLACE.matcher(english).find()) {
            forms.add(form(english, chinese));
          } else {
            whole.put(english, chinese);
          }
        });
    // What says the most by itself is tried first.
    forms.sort(Comparator.comparingInt(Form::fixed).reversed());
  }

  public static StoryWords shipped() {
    return SHIPPED;
  }

  /** What stands at a job that has failed: the words of vendors' faults and of refusals. */
  public static StoryWords ofFaults() {
    return FAULTS;
  }

  /** The same in the reader's language; null stays null. */
  public String in(Language language, String kept) {
    if (kept == null || kept.isBlank()) {
      return kept;
    }
    return language == Language.CHINESE ? chinese(kept, 0) : Words.halves(kept, Language.ENGLISH);
  }

  /** The same for the reader of the request; a program that names no language gets it as kept. */
  public static String toReader(String kept) {
    return Reader.language().map(language -> SHIPPED.in(language, kept)).orElse(kept);
  }

  /**
   * A refusal that was kept as text, such as of a row of a sheet, for the reader of the request.
   */
  public static String refusalToReader(String kept) {
    return Reader.language().map(language -> refusal(language, kept)).orElse(kept);
  }

  /** The same in one language. */
  static String refusal(Language language, String kept) {
    return REFUSALS.in(language, kept);
  }

  private String chinese(String text, int depth) {
    String bare = text.strip();
    if (bare.isEmpty() || bare.length() > LONGEST || depth > DEEPEST) {
      return text;
    }
    String known = whole.get(bare);
    if (known != null) {
      return known;
    }
    String code = Words.halves(bare, Language.CHINESE);
    if (!LATIN.matcher(code).find()) {
      return code;
    }
    if (this == REFUSALS && FIELD.matcher(bare).matches() && NEXT_FIELD.matcher(bare).find()) {
      // Faults of several fields: a form with open ends would take the next field for its own.
      return parts(bare, code, depth);
    }
    for (Form form : forms) {
      Matcher hit = form.match(bare);
      if (hit != null) {
        return filled(form, hit, depth);
      }
    }
    return parts(bare, code, depth);
  }

  private String filled(Form form, Matcher hit, int depth) {
    String[] about = new String[10];
    for (int i = 0; i < form.order().size(); i++) {
      about[form.order().get(i)] = chinese(hit.group(i + 1), depth + 1);
    }
    return PLACE
        .matcher(form.chinese())
        .replaceAll(place -> Matcher.quoteReplacement(about[Integer.parseInt(place.group(1))]));
  }

  /** Of a sentence that was put together, each part; where none is known it is a person's. */
  private String parts(String text, String otherwise, int depth) {
    // Fields first: what is said of one may have joints of its own.
    Matcher next = NEXT_FIELD.matcher(text);
    if (next.find()) {
      return chinese(text.substring(0, next.start()), depth + 1)
          + "；"
          + chinese(text.substring(next.end()), depth + 1);
    }
    Matcher field = FIELD.matcher(text);
    if (field.matches()) {
      return field.group(1) + "：" + chinese(field.group(2), depth + 1);
    }
    String[][] joints = {{"; ", "；"}, {": ", "："}, {", ", "，"}};
    for (String[] joint : joints) {
      int at = text.indexOf(joint[0]);
      if (at > 0) {
        String head = text.substring(0, at);
        String tail = text.substring(at + joint[0].length());
        String first = chinese(head, depth + 1);
        String rest = chinese(tail, depth + 1);
        boolean isKnown = !first.equals(head) || !rest.equals(tail);
        return isKnown ? first + joint[1] + rest : otherwise;
      }
    }
    return otherwise;
  }

  private static Form form(String english, String chinese) {
    List<Integer> order = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    Matcher place = PLACE.matcher(english);
    int end = 0;
    while (place.find()) {
      pattern.append(Pattern.quote(english.substring(end, place.start())));
      boolean last = place.end() == english.length();
      pattern.append(last ? "(.+)" : "(.+?)");
      order.add(Integer.valueOf(place.group(1)));
      end = place.end();
    }
    pattern.append(Pattern.quote(english.substring(end)));
    int fixed = PLACE.matcher(english).replaceAll("").length();
    return new Form(
        english.substring(0, english.indexOf('{')),
        english.substring(english.lastIndexOf('}') + 1),
        Pattern.compile(pattern.toString(), Pattern.DOTALL),
        order,
        chinese,
        fixed);
  }

  /**
   * Refusals are kept apart from what they are about; once they are text, they are found as such.
   */
  private static Map<String, String> refusals() {
    Map<String, String> all = new HashMap<>();
    SentenceList.shipped()
        .sentences()
        .forEach((english, chinese) -> all.put(numbered(english), numbered(chinese)));
    all.keySet().removeIf(english -> PLACE.matcher(english).replaceAll("").length() < 4);
    return all;
  }

  private static String numbered(String sentence) {
    int[] next = {0};
    return SENTENCE_PLACE
        .matcher(sentence)
        .replaceAll(
            place -> {
              next[0]++;
              return "{" + (place.group(1) == null ? next[0] : place.group(1)) + "}";
            });
  }

  private static Map<String, String> faults() {
    Map<String, String> all = refusals();
    all.putAll(read(INCIDENTS));
    return all;
  }

  private static Map<String, String> read(String files) {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(files))
          .map(StoryWords::sentences)
          .flatMap(file -> file.entrySet().stream())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + files, e);
    }
  }

  private static Map<String, String> sentences(Resource file) {
    try {
      return SentenceList.read(file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}

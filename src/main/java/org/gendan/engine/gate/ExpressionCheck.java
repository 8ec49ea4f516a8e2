package org.gendan.engine.gate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.engine.deployment.ModelCall;
import org.gendan.engine.deployment.ModelFunction;
import org.gendan.words.Sentence;

/** The expressions of one model: its variables, its comparisons, its calls, its times. */
final class ExpressionCheck {

  private static final Pattern WHOLE = Pattern.compile("[$#]\\{([^{}]*)}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(([^()]*)\\)");
  private static final Pattern COMPARISON =
      Pattern.compile(
          "([A-Za-z_]\\w*)\\s*(==|!=|<=|>=|<|>)\\s*('[^']*'|\"[^\"]*\"|-?\\d+|true|false)");

  private final House house;
  private final ModelVariables variables;
  private final Faults faults;
  private final Map<String, byte[]> files;
  private final boolean longIsMeant;
  private final Instant now;

  ExpressionCheck(House house, ModelVariables variables, Faults faults, Submission submission) {
    this.house = house;
    this.variables = variables;
    this.faults = faults;
    this.files = submission.files();
    this.longIsMeant = submission.longIsMeant();
    this.now = submission.now();
  }

  static boolean isExpression(String text) {
    return text.contains("${") || text.contains("#{");
  }

  void check(XmlPart part) {
    switch (part.name()) {
      case "timeDuration" -> time(part, part.text(), "duration");
      case "timeCycle" -> time(part, part.text(), "cycle");
      case "timeDate" -> time(part, part.text(), "date");
      case "conditionExpression" -> condition(part);
      case "userTask" -> {
        if (part.get("camunda:dueDate").isEmpty()) {
          faults.add(
              part, "time", "has no due date; write dueDate ${workingTime.after('desk', 'PT2H')}");
        } else {
          time(part, part.get("camunda:dueDate"), "due date");
        }
        if (!part.get("camunda:followUpDate").isEmpty()) {
          time(part, part.get("camunda:followUpDate"), "follow-up date");
        }
        priority(part);
      }
      default -> {
        // Other elements hold beans and names, which other checks look at.
      }
    }
  }

  /** The name inside {@code ${name}}; empty when the text is anything else. */
  static Optional<String> single(String text) {
    return inside(text).filter(name -> NAME.matcher(name).matches());
  }

  private static Optional<String> inside(String text) {
    Matcher whole = WHOLE.matcher(text.strip());
    return whole.matches() ? Optional.of(whole.group(1).strip()) : Optional.empty();
  }

  private void time(XmlPart part, String written, String what) {
    String text = written.strip();
    if (!isExpression(text)) {
      Optional<Sentence> fault =
          switch (what) {
            case "duration" -> IsoTime.faultOfDuration(text, longIsMeant);
            case "cycle" -> IsoTime.faultOfCycle(text, longIsMeant);
            case "date" -> IsoTime.faultOfDate(text, now, longIsMeant);
            default ->
                text.matches("-?P.*")
                    ? IsoTime.faultOfDuration(text, longIsMeant)
                    : faultOfDueDate(text);
          };
      fault.ifPresent(wrong -> faults.add(part, "time", "%s %s", Sentence.of(what), wrong));
      return;
    }
    Optional<String> inside = inside(text);
    if (inside.isEmpty()) {
      unreadable(
          part,
          text,
          Sentence.of("one expression alone, such as ${workingTime.after('desk', 'PT2H')}"));
      return;
    }
    if (NAME.matcher(inside.get()).matches()) {
      moment(part, inside.get());
    } else {
      call(part, inside.get());
    }
  }

  /** An analyst who writes a length of time, and not a date, is told of a length. */
  private Optional<Sentence> faultOfDueDate(String text) {
    return text.matches("\\d{4}-.*")
        ? IsoTime.faultOfDate(text, now, longIsMeant)
        : IsoTime.faultOfDuration(text, longIsMeant)
            .map(fault -> Sentence.of("%s, or ${workingTime.after('desk', 'PT2H')}", fault));
  }

  private void moment(XmlPart part, String name) {
    known(part, name);
    Class<?> type = variables.type(name);
    if (type != null && type != Date.class && type != String.class) {
      faults.add(
          part,
          "variable",
          "'%s' is no moment; write one of %s",
          name,
          String.join(", ", variables.ofType(Date.class)));
    }
  }

  private void call(XmlPart part, String inside) {
    Matcher call = CALL.matcher(inside);
    if (!call.matches()) {
      unreadable(part, inside, Sentence.of("one call, such as workingTime.after('desk', 'PT2H')"));
      return;
    }
    Map<String, ModelFunction> functions = house.beans().functions();
    ModelFunction function = functions.get(call.group(1));
    if (function == null) {
      faults.add(
          part,
          "bean",
          "there is no function '%s'; %s",
          call.group(1),
          House.nearest(call.group(1), new TreeSet<>(functions.keySet())));
      return;
    }
    List<String> arguments = arguments(call.group(3));
    var written = new ModelCall(call.group(2), arguments, files);
    Optional<Sentence> fault = function.fault(written);
    fault.ifPresent(wrong -> faults.add(part, "call", "%s: %s", inside, wrong));
    for (String argument : arguments) {
      if (NAME.matcher(argument).matches()) {
        known(part, argument);
      } else if (fault.isEmpty()) {
        written.literal(arguments.indexOf(argument)).ifPresent(text -> amount(part, text));
      }
    }
  }

  private void amount(XmlPart part, String text) {
    if (text.matches("-?P\\d.*|-?PT.*")) {
      IsoTime.faultOfDuration(text, longIsMeant)
          .ifPresent(wrong -> faults.add(part, "time", "%s", wrong));
    }
  }

  private static List<String> arguments(String written) {
    return written.isBlank()
        ? List.of()
        : Arrays.stream(written.split(",")).map(String::strip).toList();
  }

  private void condition(XmlPart part) {
    Optional<String> inside = inside(part.text());
    if (inside.isEmpty()) {
      unreadable(part, part.text(), comparison());
      return;
    }
    for (String one : inside.get().split("&&|\\|\\||\\band\\b|\\bor\\b")) {
      String bare = one.strip();
      Matcher comparison = COMPARISON.matcher(bare);
      if (comparison.matches()) {
        if (known(part, comparison.group(1))) {
          comparable(part, comparison.group(1), comparison.group(3));
        }
      } else if (NAME.matcher(bare).matches()) {
        known(part, bare);
      } else {
        unreadable(part, bare, comparison());
      }
    }
  }

  private void comparable(XmlPart part, String name, String value) {
    Class<?> type = variables.type(name);
    boolean quoted = value.startsWith("'") || value.startsWith("\"");
    boolean truth = value.equals("true") || value.equals("false");
    if (type == Boolean.class && !truth
        || type != null && Number.class.isAssignableFrom(type) && (quoted || truth)
        || type != null && (type == String.class || type.isEnum()) && !quoted) {
      faults.add(
          part,
          "variable",
          "'%s' holds %s and is never %s; compare it with %s",
          name,
          held(type),
          value,
          partner(type));
      return;
    }
    Set<String> words = variables.wordsOf(name);
    String word = quoted ? value.substring(1, value.length() - 1) : value;
    if (quoted && !words.isEmpty() && !words.contains(word)) {
      faults.add(
          part, "variable", "'%s' is never '%s'; %s", name, word, House.nearest(word, words));
    }
  }

  private void priority(XmlPart task) {
    String text = task.get("camunda:priority");
    if (text.isEmpty() || text.matches("\\d{1,6}")) {
      return;
    }
    Optional<String> name = single(text);
    if (name.isEmpty()) {
      unreadable(task, text, Sentence.of("a priority such as 50"));
    } else {
      known(task, name.get());
    }
  }

  boolean known(XmlPart part, String name) {
    if (variables.names().contains(name)) {
      return true;
    }
    faults.add(
        part,
        "variable",
        "there is no variable '%s'; %s",
        name,
        House.nearest(name, variables.names()));
    return false;
  }

  private static Sentence held(Class<?> type) {
    if (type == Boolean.class) {
      return Sentence.of("yes or no");
    }
    return Number.class.isAssignableFrom(type)
        ? Sentence.of("a number")
        : Sentence.of(type.isEnum() ? "a word" : "a text");
  }

  private static Sentence partner(Class<?> type) {
    if (type == Boolean.class) {
      return Sentence.of("true or false");
    }
    return Number.class.isAssignableFrom(type)
        ? Sentence.of("a number")
        : Sentence.of("a word in quotes");
  }

  private static Sentence comparison() {
    return Sentence.of("a comparison such as ${orderStatus == 'CANCELLED'}");
  }

  private void unreadable(XmlPart part, String text, Sentence instead) {
    faults.add(part, "expression", "'%s' cannot be read; write %s", text, instead);
  }
}

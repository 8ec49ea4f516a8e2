package org.gendan.complaint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.DecisionService;
import org.gendan.complaint.Complaint.Grade;
import org.gendan.complaint.Complaint.Kind;
import org.gendan.complaint.Complaint.Promise;
import org.gendan.complaint.ComplaintSolution.Compensation;
import org.gendan.engine.timers.TrialTables.Trial;
import org.gendan.ticket.CustomerClass;
import org.gendan.words.Words;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the deployed tables; their answers of two words are a word and its measure. */
@Component
public class DeployedComplaintRules {

  /** By when something is promised: an amount of time in a calendar. */
  public record Limit(String calendar, String amount) {}

  /** What the desk may grant by itself, in the currency of the order. */
  public record Standard(Compensation compensation, BigDecimal most) {

    /** Whether this lies within it. */
    public boolean covers(Compensation asked, BigDecimal amount) {
      return asked == Compensation.NONE || asked == compensation && amount.compareTo(most) <= 0;
    }

    /** As it is kept. */
    @Override
    public String toString() {
      return compensation + " " + most;
    }

    /** As a person reads it. */
    public String words() {
      return Words.of(compensation) + " " + most;
    }
  }

  private static final Pattern TWO_WORDS = Pattern.compile("(\\S+) (\\S+)");

  private final DecisionService decisions;

  DeployedComplaintRules(@Lazy DecisionService decisions) {
    this.decisions = decisions;
  }

  /**
   * Who solves a complaint (row 125 of docs/domain.md).
   *
   * @param hint the caller's opinion, or null
   * @param sameFaults how many complaints of the same kind there are about the same item
   */
  public Grade grade(Kind kind, Grade hint, CustomerClass customerClass, int sameFaults) {
    return Grade.valueOf(
        answer(
            "complaint-grade",
            Map.of(
                "gradeHint",
                hint == null ? "NONE" : hint.name(),
                "sameFaults",
                sameFaults,
                "kind",
                kind.name(),
                "customerClass",
                customerClass.name())));
  }

  /** By when the customer gets what is promised (rows 123, 124, 127 of docs/domain.md). */
  public Limit limit(Promise promise, Grade grade, CustomerClass customerClass) {
    Matcher words =
        words(
            "complaint-policy",
            Map.of(
                "promise",
                promise.name(),
                "grade",
                grade.name(),
                "customerClass",
                customerClass.name()));
    return new Limit(words.group(2), words.group(1));
  }

  /** The same by other tables; empty when they have no such row. */
  Optional<Limit> limit(Promise promise, Grade grade, CustomerClass customerClass, Trial tables) {
    Object answer =
        tables
            .ask(
                "complaint-policy",
                Map.of(
                    "promise",
                    promise.name(),
                    "grade",
                    grade.name(),
                    "customerClass",
                    customerClass.name()))
            .get("complaintPolicy");
    Matcher words = TWO_WORDS.matcher(String.valueOf(answer));
    return words.matches()
        ? Optional.of(new Limit(words.group(2), words.group(1)))
        : Optional.empty();
  }

  /** What may be granted without asking (row 126 of docs/domain.md). */
  public Standard standard(Kind kind) {
    Matcher words = words("complaint-compensation", Map.of("kind", kind.name()));
    return new Standard(
        Compensation.valueOf(words.group(1)), new BigDecimal(words.group(2)).setScale(2));
  }

  private Matcher words(String table, Map<String, Object> facts) {
    String answer = answer(table, facts);
    Matcher words = TWO_WORDS.matcher(answer);
    if (!words.matches()) {
      throw new IllegalStateException(
          "The table %s answered '%s' for %s; an answer is two words with a space between them."
                  .formatted(table, answer, facts)
              + " Correct the row and deploy the table again");
    }
    return words;
  }

  private String answer(String table, Map<String, Object> facts) {
    String answer = decisions.evaluateDecisionTableByKey(table, facts).getSingleEntry();
    if (answer == null) {
      throw new IllegalStateException(
          "The table %s has no row for %s. Add one and deploy the table again"
              .formatted(table, facts));
    }
    return answer;
  }
}

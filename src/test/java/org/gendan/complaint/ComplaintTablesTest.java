package org.gendan.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gendan.model.DecisionTables;
import org.gendan.model.TableTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables about complaints, row by row, and that exactly one row answers any case. */
class ComplaintTablesTest extends TableTest {

  private static final String KINDS =
      "QUALITY|DAMAGED|WRONG_GOODS|DELIVERY|SERVICE|PRICE|INJURY|LEGAL|OTHER";

  /** Every case that can come, by table; values are tried in all combinations. */
  private static final Map<String, String> CASES =
      Map.of(
          "complaint-grade",
          "gradeHint=SIMPLE|COMPLEX|NONE|?,sameFaults=0|1|2|9,kind="
              + KINDS
              + ",customerClass=STANDARD|VIP",
          "complaint-policy",
          "promise=ANSWER|SOLUTION|?,grade=SIMPLE|COMPLEX|?,customerClass=STANDARD|VIP|?",
          "complaint-compensation",
          "kind=" + KINDS + "|?",
          "complaint-satisfaction",
          "callbackResult=REACHED|UNREACHABLE|REFUSED|?,score=1|2|3|5,attempt=1|2|3,"
              + "reopenings=0|1|2|3",
          "inspection-extent",
          "returnedQuantity=0|1|9|10|5000|-1");

  /** One line a row: the table, the row, the case, the answer. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "complaint-grade; saidComplex; COMPLEX,0,SERVICE,STANDARD; COMPLEX",
        "complaint-grade; frequent; SIMPLE,2,SERVICE,STANDARD; COMPLEX",
        "complaint-grade; grave; SIMPLE,1,INJURY,STANDARD; COMPLEX",
        "complaint-grade; vipOrderError; NONE,0,WRONG_GOODS,VIP; COMPLEX",
        "complaint-grade; orderError; NONE,1,DAMAGED,STANDARD; SIMPLE",
        "complaint-grade; ordinary; NONE,1,QUALITY,VIP; SIMPLE",
        "complaint-grade; anythingElse; URGENT,0,SERVICE,STANDARD; COMPLEX",
        "complaint-policy; answerSimple; ANSWER,SIMPLE,STANDARD; PT2H around-the-clock",
        "complaint-policy; answerSimpleVip; ANSWER,SIMPLE,VIP; PT2H around-the-clock",
        "complaint-policy; answerComplex; ANSWER,COMPLEX,STANDARD; PT24H around-the-clock",
        "complaint-policy; answerComplexVip; ANSWER,COMPLEX,VIP; PT24H around-the-clock",
        "complaint-policy; solution; SOLUTION,SIMPLE,VIP; PT48H around-the-clock",
        "complaint-policy; anythingElse; GIFT,SIMPLE,VIP; PT2H around-the-clock",
        "complaint-compensation; productAtFault; DAMAGED; DISCOUNT 50.00",
        "complaint-compensation; late; DELIVERY; GIFT 20.00",
        "complaint-compensation; badService; SERVICE; LONGER_SERVICE 0.00",
        "complaint-compensation; price; PRICE; DISCOUNT 20.00",
        "complaint-compensation; anythingElse; LEGAL; NONE 0.00",
        "complaint-satisfaction; satisfied; REACHED,3,1,0; CLOSED",
        "complaint-satisfaction; notSatisfied; REACHED,2,1,1; REOPEN",
        "complaint-satisfaction; stillNotSatisfied; REACHED,2,1,2; ESCALATE",
        "complaint-satisfaction; notReached; UNREACHABLE,,1,0; CALL_AGAIN",
        "complaint-satisfaction; notReachedAgain; UNREACHABLE,,2,0; CLOSED",
        "complaint-satisfaction; anythingElse; REFUSED,,1,0; CLOSED",
        "inspection-extent; photos; 0; PHOTOS",
        "inspection-extent; few; 9; FULL",
        "inspection-extent; bulk; 10; SAMPLE",
        "inspection-extent; anythingElse; -1; FULL"
      })
  void eachRowAnswersItsCase(String table, String row, String facts, String answer) {
    String[] names = names(table);
    String[] values = facts.split(",", -1);
    Map<String, Object> given = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      given.put(names[i], value(values[i]));
    }

    assertThat(answer(table, given)).isEqualTo(answer);
    assertThat(matchedRows).containsExactly("rule_" + row);
  }

  @Test
  void everyRowOfTheTablesIsTestedAbove() throws NoSuchMethodException {
    var tested =
        Arrays.stream(
                ComplaintTablesTest.class
                    .getDeclaredMethod(
                        "eachRowAnswersItsCase",
                        String.class,
                        String.class,
                        String.class,
                        String.class)
                    .getAnnotation(CsvSource.class)
                    .value())
            .map(line -> line.split("; "))
            .map(cells -> cells[0] + " rule_" + cells[1])
            .toList();

    assertThat(tested)
        .containsExactlyInAnyOrderElementsOf(
            CASES.keySet().stream()
                .flatMap(
                    table ->
                        DecisionTables.ruleIds(table + ".dmn").stream().map(r -> table + " " + r))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "complaint-grade",
        "complaint-policy",
        "complaint-compensation",
        "complaint-satisfaction",
        "inspection-extent"
      })
  void exactlyOneRowAnswersEveryCase(String table) {
    for (Map<String, Object> given : cases(table)) {
      assertThat(answer(table, given)).as("%s", given).isNotNull();
      assertThat(matchedRows).as("%s", given).hasSize(1);
    }
  }

  private static String[] names(String table) {
    return Arrays.stream(CASES.get(table).split(","))
        .map(input -> input.substring(0, input.indexOf('=')))
        .toArray(String[]::new);
  }

  private static List<Map<String, Object>> cases(String table) {
    List<Map<String, Object>> all = List.of(Map.of());
    for (String input : CASES.get(table).split(",")) {
      String name = input.substring(0, input.indexOf('='));
      String[] values = input.substring(input.indexOf('=') + 1).split("\\|");
      all = all.stream().flatMap(given -> extended(given, name, values)).toList();
    }
    return all;
  }

  private static Stream<Map<String, Object>> extended(
      Map<String, Object> given, String name, String[] values) {
    return Arrays.stream(values)
        .map(
            value -> {
              Map<String, Object> more = new HashMap<>(given);
              more.put(name, value(value));
              return more;
            });
  }

  private static Object value(String text) {
    if (text.isEmpty()) {
      return null;
    }
    return text.matches("-?\\d+") ? Integer.valueOf(text) : text;
  }

  private String answer(String table, Map<String, Object> given) {
    return only(table, given).getSingleEntry();
  }
}

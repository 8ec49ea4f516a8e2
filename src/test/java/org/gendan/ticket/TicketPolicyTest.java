package org.gendan.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.gendan.model.DecisionTables;
import org.gendan.model.ModelFiles;
import org.gendan.model.TableTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

/** The table ticket-policy, row by row, and the promise that exactly one row answers any case. */
class TicketPolicyTest extends TableTest {

  private static final List<String> SENDERS =
      List.of(
          "TMALL",
          "TAOBAO",
          "JD",
          "JD_SELF",
          "VIP",
          "AMAZON",
          "DOUYIN",
          "SHOP",
          "PHONE",
          "INTERNAL",
          "ERP",
          "PINDUODUO",
          "");

  /** One line a row: the case, then calendar, amount, duty group, order of work, policy missing. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rule_platformSteppedIn, TMALL, INTERVENTION, URGENT, VIP, around-the-clock, PT48H, , 80,"
        + " false",
    "rule_jdTicket, JD_SELF, GENERAL, NORMAL, STANDARD, jd-desk, PT2H, , 60, false",
    "rule_jdTicketHigh, JD, GENERAL, HIGH, STANDARD, jd-desk, PT1H, , 85, false",
    "rule_jdTicketUrgent, JD, GENERAL, URGENT, VIP, jd-desk, PT30M, , 90, false",
    "rule_vipStaffIssued, VIP, STAFF_ISSUED, LOW, STANDARD, around-the-clock, vip-ticket, , 100,"
        + " false",
    "rule_vipTicket, VIP, GENERAL, LOW, STANDARD, around-the-clock, vip-ticket, , 60, false",
    "rule_vipTicketHigh, VIP, GENERAL, HIGH, STANDARD, after-sales, PT1H, , 85, false",
    "rule_vipTicketUrgent, VIP, GENERAL, URGENT, STANDARD, after-sales, PT30M, , 90, false",
    "rule_erpTicket, ERP, GENERAL, NORMAL, VIP, around-the-clock, PT24H, after-sales, 50, false",
    "rule_erpTicketHigh, ERP, GENERAL, HIGH, VIP, after-sales, PT1H, after-sales, 85, false",
    "rule_erpTicketUrgent, ERP, GENERAL, URGENT, VIP, after-sales, PT30M, after-sales, 90, false",
    "rule_erpProblem, ERP, PROBLEM, HIGH, VIP, around-the-clock, erp-problem, , 70, false",
    "rule_urgentCase, INTERNAL, QUALITY, URGENT, STANDARD, after-sales, PT30M, , 90, false",
    "rule_highCase, TAOBAO, LOGISTICS, HIGH, STANDARD, after-sales, PT1H, , 85, false",
    "rule_qualityCase, SHOP, QUALITY, NORMAL, STANDARD, after-sales, PT4H, , 58, false",
    "rule_keyAccountCase, TMALL, LOGISTICS, NORMAL, VIP, after-sales, PT4H, , 55, false",
    "rule_ordinaryCase, TMALL, LOGISTICS, LOW, STANDARD, after-sales, PT4H, , 40, false",
    "rule_noPolicy, PINDUODUO, INTERVENTION, URGENT, VIP, after-sales, PT4H, , 45, true"
  })
  void eachRowAnswersItsCase(ArgumentsAccessor line) {
    DmnDecisionRuleResult answer =
        decide(line.getString(1), line.getString(2), line.getString(3), line.getString(4));

    assertThat(matchedRows).containsExactly(line.getString(0));
    assertThat(answer.<String>getEntry("calendar")).isEqualTo(line.getString(5));
    assertThat(answer.<String>getEntry("amount")).isEqualTo(line.getString(6));
    assertThat(answer.get("dutyGroup")).isEqualTo(line.getString(7));
    assertThat(answer.<Integer>getEntry("orderOfWork")).isEqualTo(line.getInteger(8));
    assertThat(answer.<Boolean>getEntry("policyMissing")).isEqualTo(line.getBoolean(9));
  }

  @Test
  void everyRowOfTheTableIsTestedAbove() throws NoSuchMethodException {
    var tested =
        Arrays.stream(
                TicketPolicyTest.class
                    .getDeclaredMethod("eachRowAnswersItsCase", ArgumentsAccessor.class)
                    .getAnnotation(CsvSource.class)
                    .value())
            .map(line -> line.substring(0, line.indexOf(',')))
            .toList();

    assertThat(tested).containsExactlyElementsOf(DecisionTables.ruleIds("ticket-policy.dmn"));
  }

  @Test
  void exactlyOneRowAnswersEveryCase() {
    for (String sender : SENDERS) {
      for (String kind : List.of("GENERAL", "INTERVENTION", "STAFF_ISSUED", "PROBLEM", "QUALITY")) {
        for (Priority priority : Priority.values()) {
          for (CustomerClass customerClass : CustomerClass.values()) {
            decide(sender, kind, priority.name(), customerClass.name());
            assertThat(matchedRows)
                .as("%s %s %s %s", sender, kind, priority, customerClass)
                .hasSize(1);
          }
        }
      }
    }
  }

  @Test
  void whatStaffOfThePlatformIssueComesBeforeEverythingElse() {
    int most = (int) decide("VIP", "STAFF_ISSUED", "LOW", "STANDARD").getEntry("orderOfWork");
    for (String sender : SENDERS) {
      for (Priority priority : Priority.values()) {
        assertThat((int) decide(sender, "GENERAL", priority.name(), "VIP").getEntry("orderOfWork"))
            .isLessThan(most);
      }
    }
  }

  @Test
  void everyRowNamesACalendarAndAnAmountThatExist() {
    for (String sender : SENDERS) {
      for (String kind : List.of("GENERAL", "INTERVENTION", "STAFF_ISSUED", "PROBLEM", "QUALITY")) {
        for (Priority priority : Priority.values()) {
          var policy = decide(sender, kind, priority.name(), "STANDARD");
          String calendar = policy.getEntry("calendar");
          String amount = policy.getEntry("amount");
          assertThat(new ClassPathResource("calendars/" + calendar + ".yaml").exists()).isTrue();
          assertThat(amount.matches("PT\\d+[HM]") || windows().contains("\"" + amount + "\""))
              .as(amount)
              .isTrue();
        }
      }
    }
  }

  private static String windows() {
    return ModelFiles.text(ModelFiles.named("cut-off-windows.dmn"));
  }

  private DmnDecisionRuleResult decide(
      String platform, String kind, String priority, String customerClass) {
    return only(
        "ticket-policy",
        Map.of(
            "platform", platform,
            "kind", kind,
            "priority", priority,
            "customerClass", customerClass));
  }
}

package org.gendan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of forms finds the fault it is there for: one edit of a sound form. */
class FormRulesTest {

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "FORM_IS_NAMED_LIKE_ITS_FILE | \"verify-outcome\" | \"verify\"",
        "FORM_IS_ONE_THAT_TASKLIST_KNOWS | \"Camunda Platform\" | \"Camunda Cloud\"",
        "COMPONENTS_SEND_ONE_SCALAR_OR_NOTHING | \"type\": \"textarea\" | \"type\": \"taglist\"",
        "IDS_ARE_UNIQUE | Field_evidence | Field_verifiedOutcome",
        "KEYS_ARE_UNIQUE | \"key\": \"evidence\" | \"key\": \"verifiedOutcome\"",
        "KEYS_ARE_VARIABLES | \"key\": \"evidence\" | \"key\": \"the-evidence\"",
        "ONLY_WHAT_IS_OFFERED_IS_SHOWN | {{carrier}} | {{freightPaid}}",
        "WHAT_OTHERS_WROTE_IS_NEVER_MARKDOWN | {{carrier}} | {{lastEvents}}",
        "LABELS_SPEAK_BOTH_LANGUAGES | Evidence (依据) | Evidence",
        "SOMETHING_MUST_BE_ANSWERED | \"required\": true | \"required\": false",
        "NO_ROW_NUMBERS_IN_WHAT_AGENTS_READ | Evidence (依据) | Evidence, row 53 (依据)"
      })
  void aRuleObjectsToItsFault(FormRule rule, String sound, String faulty) {
    var form = FormFile.of("verify-outcome");
    var text = ModelFiles.text(form.file());
    assertThat(text).contains(sound);

    var broken = form.withText(text.replace(sound, faulty));

    assertThat(rule.faults(form)).isEmpty();
    assertThat(rule.faults(broken)).isNotEmpty();
    assertThat(FormRule.allFaults(broken)).anyMatch(fault -> fault.startsWith(rule.name() + ": "));
  }

  @Test
  void everyRuleIsTriedAbove() throws NoSuchMethodException {
    var tried =
        Arrays.stream(
                FormRulesTest.class
                    .getDeclaredMethod(
                        "aRuleObjectsToItsFault", FormRule.class, String.class, String.class)
                    .getAnnotation(CsvSource.class)
                    .value())
            .map(line -> line.substring(0, line.indexOf(' ')));

    assertThat(tried)
        .containsExactlyElementsOf(Arrays.stream(FormRule.values()).map(Enum::name).toList());
  }
}

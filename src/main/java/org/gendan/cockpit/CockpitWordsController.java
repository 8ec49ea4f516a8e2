package org.gendan.cockpit;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What our scripts in Cockpit say; who gets no words has no plugins. */
@RestController
@RequestMapping("/api/cockpit/words")
class CockpitWordsController {

  private static final String BUNDLE = "texts.cockpit.words";
  private static final String OURS = "cockpit.";

  private final CockpitRoles roles;
  private final MessageSource texts;

  CockpitWordsController(CockpitRoles roles, MessageSource texts) {
    this.roles = roles;
    this.texts = texts;
  }

  /** By key, in the reader's language. */
  record Said(Map<String, String> words) {}

  @GetMapping
  Said words(Locale reader) {
    roles.mayLook();
    Map<String, String> words = new TreeMap<>();
    ResourceBundle.getBundle(BUNDLE, Locale.ROOT)
        .keySet()
        .forEach(
            key -> words.put(key.substring(OURS.length()), texts.getMessage(key, null, reader)));
    return new Said(words);
  }
}

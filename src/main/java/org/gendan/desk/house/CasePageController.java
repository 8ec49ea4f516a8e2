package org.gendan.desk.house;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.gendan.security.Roles;
import org.gendan.words.Language;
import org.gendan.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page of a case: what its call answers, with the words of the house. Who may read it is the
 * call's to say; what has no word here is for programs and is left out.
 */
@Controller
class CasePageController {

  private static final String WORDS = "texts.desk.words";
  private static final String FIELD = "field.";

  private final MessageSource texts;

  CasePageController(MessageSource texts) {
    this.texts = texts;
  }

  @GetMapping("/refunds/{id}")
  String refund(@PathVariable String id, Locale reader, Model model) {
    return page("case.refund", "/api/refunds/", id, reader, model);
  }

  @GetMapping("/tickets/{id}")
  String ticket(@PathVariable String id, Locale reader, Model model) {
    return page("case.ticket", "/api/tickets/", id, reader, model);
  }

  @GetMapping("/complaints/{id}")
  String complaint(@PathVariable String id, Locale reader, Model model) {
    return page("case.complaint", "/api/complaints/", id, reader, model);
  }

  @GetMapping("/exceptions/{id}")
  String exception(@PathVariable String id, Locale reader, Model model) {
    return page("case.exception", "/api/exceptions/", id, reader, model);
  }

  @GetMapping("/shipments/{id}")
  String shipment(@PathVariable String id, Locale reader, Model model) {
    return page("case.shipment", "/api/shipments/", id, reader, model);
  }

  @GetMapping("/money-payments/{id}")
  String payment(@PathVariable String id, Locale reader, Model model) {
    return page("case.payment", "/api/money-payments/", id, reader, model);
  }

  private String page(String name, String call, String id, Locale reader, Model model) {
    Map<String, String> fields = new TreeMap<>();
    List<String> keys =
        ResourceBundle.getBundle(WORDS, Locale.ROOT).keySet().stream()
            .filter(key -> key.startsWith(FIELD))
            .toList();
    keys.forEach(
        key -> fields.put(key.substring(FIELD.length()), texts.getMessage(key, null, reader)));
    model.addAttribute("name", name);
    model.addAttribute("call", call + id);
    model.addAttribute("caseId", id);
    model.addAttribute("fields", fields);
    model.addAttribute("groups", Roles.DESKS);
    Map<String, String> codes = new TreeMap<>(Words.vocabulary("carrier", Language.of(reader)));
    codes.putAll(Words.everywhere(Language.of(reader)));
    model.addAttribute("codes", codes);
    return "desk/case";
  }
}

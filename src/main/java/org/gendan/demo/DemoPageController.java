package org.gendan.demo;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gendan.demo.DemoLoginController.DemoStory;
import org.gendan.notify.sandbox.SandboxInbox;
import org.gendan.notify.sandbox.SandboxInbox.Sent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The landing page of the demo, and the messages that customers and staff would have got. */
@Controller
@DemoOnly
class DemoPageController {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final SandboxInbox messages;
  private final DemoClock clock;
  private final ZoneId zone;

  DemoPageController(SandboxInbox messages, DemoClock clock, ZoneId zone) {
    this.messages = messages;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The page.
   *
   * @param person null before the login
   */
  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page(Locale reader, Authentication person, CsrfToken token, Model model) {
    Duration ahead = clock.ahead();
    model.addAttribute("language", reader.getLanguage().equals("zh") ? "zh-CN" : "en");
    model.addAttribute("stories", DemoStory.values());
    model.addAttribute("me", person == null ? null : person.getName());
    model.addAttribute("csrf", token);
    model.addAttribute("now", MOMENT.format(clock.now().atZone(zone)));
    model.addAttribute("instant", clock.now().toString());
    model.addAttribute("others", others());
    model.addAttribute("zone", zone.getId());
    model.addAttribute("days", ahead.toDays());
    model.addAttribute("hours", ahead.toHoursPart());
    return "demo/page";
  }

  /** Who has no story, by desk. */
  private static Map<String, String> others() {
    Map<String, String> others = new LinkedHashMap<>(DemoUsers.groups());
    for (DemoStory story : DemoStory.values()) {
      others.remove(story.user());
    }
    return others;
  }

  @GetMapping(path = "/demo/messages", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String inbox(Locale reader, Model model) {
    model.addAttribute("language", reader.getLanguage().equals("zh") ? "zh-CN" : "en");
    return "demo/messages";
  }

  @ResponseBody
  @GetMapping(path = "/demo/page.css", produces = "text/css;charset=UTF-8")
  Resource look() {
    return new ClassPathResource("demo/page.css");
  }

  @ResponseBody
  @GetMapping(path = "/demo/page.js", produces = "text/javascript;charset=UTF-8")
  Resource script() {
    return new ClassPathResource("demo/page.js");
  }

  @ResponseBody
  @GetMapping("/api/demo/messages")
  List<Sent> messages(@RequestParam(defaultValue = "") String about) {
    return messages.sent().stream().filter(one -> one.text().contains(about)).toList();
  }
}

package org.gendan.demo;

import java.util.List;
import org.gendan.notify.sandbox.SandboxInbox;
import org.gendan.notify.sandbox.SandboxInbox.Sent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The landing page of the demo, and the messages that customers and staff would have got. */
@RestController
@DemoOnly
class DemoPageController {

  private final SandboxInbox messages;

  DemoPageController(SandboxInbox messages) {
    this.messages = messages;
  }

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  Resource page() {
    return new ClassPathResource("demo/index.html");
  }

  @GetMapping(path = "/demo/messages", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  Resource inbox() {
    return new ClassPathResource("demo/messages.html");
  }

  @GetMapping(path = "/demo/page.css", produces = "text/css;charset=UTF-8")
  Resource look() {
    return new ClassPathResource("demo/page.css");
  }

  @GetMapping(path = "/demo/page.js", produces = "text/javascript;charset=UTF-8")
  Resource script() {
    return new ClassPathResource("demo/page.js");
  }

  @GetMapping("/api/demo/messages")
  List<Sent> messages() {
    return messages.sent();
  }
}

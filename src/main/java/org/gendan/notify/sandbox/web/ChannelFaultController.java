package org.gendan.notify.sandbox.web;

import org.gendan.notify.sandbox.MessageFaults;
import org.gendan.notify.sandbox.MessageFaults.Fault;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets an administrator spoil channels of the sandbox. */
@RestController
@RequestMapping("/sandbox/notify-faults")
@Profile("!mysql")
class ChannelFaultController {

  private final MessageFaults faults;

  ChannelFaultController(MessageFaults faults) {
    this.faults = faults;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(@RequestBody Fault fault) {
    if (fault.channel() == null || fault.mode() == null) {
      throw Refusal.invalid("channel", ErrorCode.REQUIRED, "name the channel and the mode");
    }
    faults.add(fault);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear(@RequestParam String channel, @RequestParam(required = false) String text) {
    faults.clear(channel, text);
  }
}

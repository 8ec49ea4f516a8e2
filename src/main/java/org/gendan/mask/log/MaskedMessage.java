package org.gendan.mask.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.gendan.mask.Mask;

/** The message of a line of the log. */
public class MaskedMessage extends MessageConverter {

  @Override
  public String convert(ILoggingEvent event) {
    return Mask.text(super.convert(event));
  }
}

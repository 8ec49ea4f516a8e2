package org.gendan.mask.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import org.gendan.mask.Mask;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** The fault below a line of the log, whose words come from vendors and databases. */
public class MaskedFault extends ExtendedWhitespaceThrowableProxyConverter {

  @Override
  protected String throwableProxyToString(IThrowableProxy fault) {
    return Mask.text(super.throwableProxyToString(fault));
  }
}

package org.gendan.order;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.springframework.stereotype.Component;

/** Makes ids that grow with time, so that new rows are written side by side. */
@Component
public class OrderIds {

  private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

  public String next() {
    return generator.generate().toString();
  }
}

package org.gendan.mask.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.gendan.mask.Mask;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** The same for logs of JSON: message and fault are masked, numbers and names of fields are not. */
public class MaskedJson implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

  @Override
  public void customize(Members<ILoggingEvent> members) {
    members.applyingValueProcessor(
        ValueProcessor.of(String.class, Mask::text)
            .whenHasPath(path -> path.toString().matches("(?i).*(message|stack_?trace).*")));
  }
}

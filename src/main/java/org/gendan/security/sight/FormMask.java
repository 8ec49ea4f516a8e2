package org.gendan.security.sight;

import java.util.List;
import java.util.Map;
import org.gendan.engine.reading.TaskReader;
import org.springframework.stereotype.Component;

/** Masks what the form of a task shows to a person who does not hold it. */
@Component
class FormMask implements TaskReader {

  private final Masking masking;

  FormMask(Masking masking) {
    this.masking = masking;
  }

  @Override
  public Map<String, String> mayRead(String businessKey, Map<String, String> shown) {
    return masking.ofForm(shown, businessKey == null ? List.of() : List.of(businessKey));
  }
}

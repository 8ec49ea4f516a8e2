package org.gendan.engine.deployment;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.gendan.words.Language;
import org.gendan.words.Spoken;
import org.springframework.modulith.NamedInterface;

/**
 * A deployment that is refused. It is what the engine's own parser throws, so that callers get 400
 * and the sentences.
 */
@NamedInterface
public class ModelRefused extends ParseException implements Spoken {

  private static final long serialVersionUID = 1L;

  private final transient Spoken why;

  /**
   * Refuses.
   *
   * @param why all that is wrong
   * @param file the first that is
   */
  public ModelRefused(Spoken why, String file) {
    super(why.toString(), file, List.of(), List.of());
    this.why = why;
  }

  /** What is wrong, to put into a sentence. */
  public Spoken why() {
    return why;
  }

  @Override
  public String in(Language language) {
    return why.in(language);
  }
}

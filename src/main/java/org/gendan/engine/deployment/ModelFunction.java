package org.gendan.engine.deployment;

import java.util.Optional;
import org.gendan.words.Sentence;
import org.springframework.modulith.NamedInterface;

/** Marks a bean that expressions of a model may call, such as {@code ${workingTime.after(…)}}. */
@NamedInterface
public interface ModelFunction {

  /**
   * What is wrong with a call that stands in a model about to be deployed; a model with a fault is
   * refused, so that nobody finds it at midnight. Empty when nothing is known to be wrong.
   */
  default Optional<Sentence> fault(ModelCall call) {
    return Optional.empty();
  }
}

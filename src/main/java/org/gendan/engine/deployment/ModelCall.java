package org.gendan.engine.deployment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * A call of a function as it is written in a model.
 *
 * @param method name of the function's method
 * @param arguments as written; a text stands in quotes
 * @param files contents of everything that is deployed together with the model, by file name
 */
@NamedInterface
public record ModelCall(String method, List<String> arguments, Map<String, byte[]> files) {

  /** The text of an argument; empty when it is only known when the process runs. */
  public Optional<String> literal(int index) {
    String written = arguments.get(index);
    boolean quoted = written.length() > 1 && (written.startsWith("'") || written.startsWith("\""));
    return quoted ? Optional.of(written.substring(1, written.length() - 1)) : Optional.empty();
  }
}

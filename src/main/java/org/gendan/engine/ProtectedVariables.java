package org.gendan.engine;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables a process routes on. The engine would let anybody who completes a task overwrite
 * them along with the form's answers, so they are refused as answers.
 *
 * @param names the protected names
 */
public record ProtectedVariables(Set<String> names) {

  /** Protects the given variables. */
  public static ProtectedVariables of(ProcessVariable<?>... variables) {
    return new ProtectedVariables(
        Stream.of(variables).map(ProcessVariable::name).collect(Collectors.toUnmodifiableSet()));
  }
}

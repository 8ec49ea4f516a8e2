package org.gendan.engine.gate;

/**
 * What is wrong with a deployment.
 *
 * @param place file and line
 * @param kind what sort of fault it is
 * @param message the element, what is wrong with it, and what to write instead
 */
public record Fault(String place, String kind, String message) {

  @Override
  public String toString() {
    return place + ": " + message;
  }
}

package org.gendan.web;

/** Opens the problem documents to the tests of other doorways. */
public final class ProblemsAccess {

  private ProblemsAccess() {}

  public static Object problems() {
    return new Problems();
  }
}

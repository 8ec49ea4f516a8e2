package org.gendan.erp.sandbox;

/** The sandbox says no in the words of the vendor that it plays. */
final class SandboxRefusal extends RuntimeException {

  private final int status;

  SandboxRefusal(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}

package org.gendan.testing;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Keeps the fuzzer from instrumenting what it is not asked to fuzz: where only the corpus is read
 * again, its hooks would stay in the JVM and judge the tests that come after.
 */
public final class QuietFuzzers implements LauncherSessionListener {

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (System.getenv("JAZZER_FUZZ") == null) {
      System.setProperty("jazzer.hooks", "false");
    }
  }
}

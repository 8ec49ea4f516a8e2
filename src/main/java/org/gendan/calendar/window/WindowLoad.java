package org.gendan.calendar.window;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** What has to be done in the windows of one name; a capability tells it of its own work. */
@NamedInterface
public interface WindowLoad {

  /** The name of the window in the table {@code cut-off-windows}. */
  String window();

  /** How far the window is that ends at this moment. */
  Count endingAt(Instant end);

  /**
   * How far a window is.
   *
   * @param total everything that fell into it
   * @param open what still waits for an agent
   * @param missed what was still open when it ended
   */
  @NamedInterface
  record Count(int total, int open, int missed) {

    /** What is settled, one way or another. */
    public int done() {
      return total - open - missed;
    }
  }
}

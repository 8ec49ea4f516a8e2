package org.gendan.web.door;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.springframework.util.unit.DataSize;

/**
 * Reads a body as long as it comes fast enough and is not too long. It stands below everything that
 * reads bodies, also below the parts of forms that no filter sees.
 */
final class WatchedBody implements InputBuffer {

  private final InputBuffer body;
  private final long most;
  private final Duration within;
  private final DataSize slowest;

  private final LongSupplier nanos;
  private long read;
  private long waitedNanos;

  WatchedBody(InputBuffer body, DataSize most, DoorProperties properties) {
    this(body, most, properties, System::nanoTime);
  }

  WatchedBody(InputBuffer body, DataSize most, DoorProperties properties, LongSupplier nanos) {
    this.body = body;
    this.nanos = nanos;
    this.most = most.toBytes();
    this.within = properties.bodyWithin();
    this.slowest = properties.slowest();
  }

  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    long seconds = Duration.ofNanos(waitedNanos).minus(within).toSeconds();
    if (seconds > 0 && seconds * slowest.toBytes() > read) {
      throw new SocketTimeoutException(
          "A body came too slowly: %d bytes in %d s"
              .formatted(read, within.plusSeconds(seconds).toSeconds()));
    }
    // What this house does between two reads, on a busy machine, is not the sender's slowness.
    long before = nanos.getAsLong();
    int bytes = body.doRead(handler);
    waitedNanos += nanos.getAsLong() - before;
    if (bytes > 0) {
      read += bytes;
      if (read > most) {
        throw new IOException("A body is longer than " + most + " bytes");
      }
    }
    return bytes;
  }

  @Override
  public int available() {
    return body.available();
  }
}

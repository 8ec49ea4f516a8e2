package org.gendan.testing.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A connection that sends what it is told, byte by byte if it must, from an address of its own. */
public final class Wire implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Socket socket = new Socket();

  private Wire() {}

  /** To the application, from an address of this machine such as {@code 127.0.0.2}. */
  public static Wire from(String own, int port) {
    Wire wire = new Wire();
    try {
      wire.socket.bind(new InetSocketAddress(InetAddress.getByName(own), 0));
      wire.socket.connect(new InetSocketAddress("127.0.0.1", port));
      wire.socket.setTcpNoDelay(true);
      wire.socket.setSoTimeout((int) PATIENCE.toMillis());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return wire;
  }

  /** A header for Basic authentication, with its line end. */
  public static String basic(String userId, String password) {
    byte[] both = (userId + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(both) + "\r\n";
  }

  /** One request that ends its connection; its answer with status line and headers. */
  public static String ask(String own, int port, String request) {
    try (Wire wire = from(own, port)) {
      return wire.send(request).answer();
    }
  }

  /** The status of an answer. */
  public static int status(String answer) {
    if (answer.isEmpty()) {
      throw new AssertionError("The connection was closed without an answer");
    }
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  /** Sends it as it is. */
  public Wire send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends it, unless the other side has hung up. */
  public boolean isOpenFor(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (SocketException hungUp) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All that comes until the other side hangs up. */
  public String answer() {
    var all = new StringBuilder();
    byte[] some = new byte[8192];
    try {
      InputStream input = socket.getInputStream();
      for (int n = input.read(some); n >= 0; n = input.read(some)) {
        all.append(new String(some, 0, n, StandardCharsets.UTF_8));
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("The other side neither answered nor hung up; so far: " + all, e);
    } catch (SocketException reset) {
      // It hung up while we were sending; what came before counts.
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

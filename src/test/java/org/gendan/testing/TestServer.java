package org.gendan.testing;

/**
 * The database server of the tests, one for each JVM and started by the first test that asks: the
 * one that {@code GENDAN_TEST_DB_URL} names, or else one of our own below {@code target/}.
 */
sealed interface TestServer permits NamedServer, EmbeddedServer {

  /** {@code host:port}. */
  String address();

  /** A user who may create schemas. */
  String user();

  /** What the user says at the door; empty when nothing is asked. */
  String password();

  /** The server of this JVM; starts it when it is the first to ask. */
  static TestServer running() {
    return Holder.SERVER;
  }

  /** Starts the server when it is first needed, and once. */
  final class Holder {
    private static final TestServer SERVER =
        NamedServer.in(System.getenv()).orElseGet(EmbeddedServer::started);

    private Holder() {}
  }
}

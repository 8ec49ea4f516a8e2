package org.gendan.testing;

import java.util.Map;
import java.util.Optional;

/** A server that was there before the tests and stays after them. */
record NamedServer(String address, String user, String password) implements TestServer {

  /** The variable that names it. */
  static final String URL_VARIABLE = "GENDAN_TEST_DB_URL";

  private static final String SCHEME = "jdbc:mysql://";

  /** The server that the environment names, if it names one. */
  static Optional<TestServer> in(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(URL_VARIABLE))
        .map(
            url ->
                new NamedServer(
                    addressIn(url),
                    environment.getOrDefault("GENDAN_TEST_DB_USER", "root"),
                    environment.getOrDefault("GENDAN_TEST_DB_PASSWORD", "")));
  }

  private static String addressIn(String url) {
    if (!url.startsWith(SCHEME)) {
      throw new IllegalArgumentException(
          "%s is '%s', but must look like jdbc:mysql://host:3306/ (the name of a schema is ignored:"
                  .formatted(URL_VARIABLE, url)
              + " tests make their own)");
    }
    return url.substring(SCHEME.length()).split("[/?]", 2)[0];
  }
}

package org.gendan.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gendan.testing.TestDatabase;
import org.gendan.testing.app.App;
import org.gendan.testing.app.OrderBody;
import org.gendan.testing.app.OrderCase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of docs/operate.md make a backup while the application works, and put it into a
 * server that has nothing: orders go on there where they were.
 */
@DisabledIfSystemProperty(
    named = "test.database",
    matches = "mysql",
    disabledReason = "the programs of one server do not read the other's")
@Tag("chaos")
class RestoreTest {

  private static final Path PAGE = Path.of("docs/operate.md");

  @TempDir private Path folder;

  @Test
  void ordersGoOnInAServerThatHasNothingButTheBackup() throws Exception {
    TestDatabase.EmptyServer empty = TestDatabase.anEmptyServer();
    TestDatabase before = TestDatabase.create();
    OrderBody toConfirm = OrderBody.cod();
    OrderBody toDispatch = OrderBody.cod();
    OrderBody tooLate = OrderBody.cod();
    try (ChildApp app = ChildApp.start(before)) {
      App door = app.door();
      door.take(toConfirm);
      door.take(toDispatch).confirm();

      run(commands("backup"), empty.clients(), before.address(), before.user(), before.schema());
      door.take(tooLate);
    }

    run(commands("restore"), empty.clients(), empty.address(), empty.user(), before.schema());

    TestDatabase after = empty.schema("gendan");
    try (ChildApp app = ChildApp.start(after)) {
      App door = app.door();
      OrderCase confirmed = door.find(toConfirm.no());
      confirmed.confirm();
      confirmed.task("userTask_recordDispatch");
      OrderCase dispatched = door.find(toDispatch.no());
      dispatched.task("userTask_recordDispatch");
      dispatched.dispatch("SF" + toDispatch.no());
      dispatched.becomes("DISPATCHED");
      assertThat(door.as("agent1").get("/api/orders?q=" + tooLate.no()).at("/total"))
          .isEqualTo("0");
      door.take(tooLate).confirm();
    }
  }

  /** The lines of the block below this heading, as a reader copies them. */
  private static String commands(String heading) throws IOException {
    String page = Files.readString(PAGE);
    int at = page.indexOf("\n### " + heading.substring(0, 1).toUpperCase() + heading.substring(1));
    assertThat(at).as(PAGE + " says how to " + heading).isPositive();
    int from = page.indexOf("```\n", at) + 4;
    return page.substring(from, page.indexOf("```", from));
  }

  private void run(String commands, Path clients, String address, String user, String schema)
      throws IOException, InterruptedException {
    // The names that the programs have in MySQL; MariaDB's are called otherwise since 11.
    for (String name : List.of("mysqldump:mariadb-dump", "mysql:mariadb")) {
      Path link = folder.resolve(name.split(":")[0]);
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, clients.resolve(name.split(":")[1]));
      }
    }
    var shell = new ProcessBuilder("sh", "-e", "-c", commands).directory(folder.toFile());
    shell
        .environment()
        .putAll(
            Map.of(
                "PATH",
                folder + ":" + System.getenv("PATH"),
                "LD_LIBRARY_PATH",
                clients.resolveSibling("libs").toString(),
                "DB_HOST",
                address.split(":")[0],
                "DB_PORT",
                address.split(":")[1],
                "DB_USER",
                user,
                "MYSQL_PWD",
                "",
                "DB_NAME",
                schema));
    Process running = shell.redirectErrorStream(true).start();
    String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(running.waitFor()).as(commands + said).isZero();
  }
}

package org.gendan.security.enginedoor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gendan.testing.app.Answer;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.Test;

/** What is not looked for is not taken, so that nobody believes in it. */
@WholeApp
class DenialsTest extends AppTest {

  @Test
  void anAuthorizationThatDeniesIsRefusedWithWhatToDoInstead() {
    Answer answer =
        app.as("admin")
            .post(
                app.engine("/authorization/create"),
                Map.of(
                    "type",
                    2,
                    "permissions",
                    List.of("NONE"),
                    "userId",
                    "agent1",
                    "resourceType",
                    7,
                    "resourceId",
                    "*"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("take back the grant that goes too far");
  }
}

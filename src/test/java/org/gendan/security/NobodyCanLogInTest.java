package org.gendan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.CannotCreateTransactionException;

/** While the database is away nobody can log in, and that is neither their fault nor for long. */
class NobodyCanLogInTest {

  private final IdentityService identity = mock(IdentityService.class);
  private final EngineUsers users = new EngineUsers(identity);
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void whoLogsInWhileTheDatabaseIsAwayIsToldToComeAgain() throws IOException {
    when(identity.checkPassword(any(), any()))
        .thenThrow(new CannotCreateTransactionException("no connection"));
    var login = new UsernamePasswordAuthenticationToken("agent1", "agent1");

    var why =
        catchThrowableOfType(AuthenticationServiceException.class, () -> users.authenticate(login));
    new RefusedAtTheDoor(new ObjectMapper()).commence(new MockHttpServletRequest(), response, why);

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentAsString()).contains("urn:gendan:problem:database-away");
  }
}

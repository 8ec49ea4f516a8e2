package org.gendan.engine.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the server is told of transactions, and what it need not be told. */
class LazyAutoCommitTest {

  private final Connection server = mock(Connection.class);
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    when(server.getAutoCommit()).thenReturn(true);
    connection = LazyAutoCommit.of(server);
  }

  @Test
  void oneTransactionAfterTheOtherTellsOnce() throws SQLException {
    for (int i = 0; i < 3; i++) {
      transaction(true);
    }

    assertThat(told())
        .containsExactly(
            "setAutoCommit(false)",
            "prepareStatement(a)",
            "commit()",
            "prepareStatement(a)",
            "commit()",
            "prepareStatement(a)",
            "commit()");
  }

  @Test
  void aStatementOfItsOwnAfterATransactionCommitsItself() throws SQLException {
    transaction(true);
    assertThat(connection.getAutoCommit()).isTrue();
    connection.createStatement();

    assertThat(told())
        .containsExactly(
            "setAutoCommit(false)",
            "prepareStatement(a)",
            "commit()",
            "setAutoCommit(true)",
            "createStatement()");
  }

  @Test
  void whatTheServerIsIsAskedOnce() throws SQLException {
    DatabaseMetaData about = mock(DatabaseMetaData.class);
    when(server.getMetaData()).thenReturn(about);

    assertThat(connection.getMetaData()).isSameAs(about);
    assertThat(connection.getMetaData()).isSameAs(about);
    assertThat(told()).containsExactly("getMetaData()");
  }

  @Test
  void aTransactionWithoutAStatementIsNoTrip() throws SQLException {
    transaction(false);
    connection.setAutoCommit(false);
    connection.rollback();
    connection.setAutoCommit(true);

    assertThat(told()).isEmpty();
  }

  @Test
  void whatIsUnderWayIsCommittedByTheChange() throws SQLException {
    connection.setAutoCommit(false);
    connection.createStatement();
    connection.setAutoCommit(true);

    assertThat(told())
        .containsExactly("setAutoCommit(false)", "createStatement()", "setAutoCommit(true)");
  }

  @Test
  void aRolledBackTransactionIsRolledBackAtTheServer() throws SQLException {
    connection.setAutoCommit(false);
    connection.createStatement();
    connection.rollback();
    connection.setAutoCommit(true);

    assertThat(told()).containsExactly("setAutoCommit(false)", "createStatement()", "rollback()");
  }

  private void transaction(boolean asks) throws SQLException {
    connection.setAutoCommit(false);
    if (asks) {
      connection.prepareStatement("a");
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private List<String> told() {
    return mockingDetails(server).getInvocations().stream()
        .filter(call -> !call.getMethod().getName().equals("getAutoCommit"))
        .map(
            call ->
                call.getMethod().getName()
                    + "("
                    + (call.getArguments().length == 0 ? "" : call.getArguments()[0])
                    + ")")
        .toList();
  }
}

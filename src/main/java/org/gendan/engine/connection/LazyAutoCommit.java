package org.gendan.engine.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * A connection that tells the server of a change of auto-commit when the next statement needs it.
 * Spring switches it off before each transaction and on after it, two trips to the server beside
 * the commit; one transaction after the other needs neither.
 */
final class LazyAutoCommit implements InvocationHandler {

  private final Connection connection;
  private boolean wanted;
  private boolean told;
  private DatabaseMetaData about;

  /** Whether a statement was made since the transaction began. */
  private boolean underway;

  private LazyAutoCommit(Connection connection) throws SQLException {
    this.connection = connection;
    this.told = connection.getAutoCommit();
    this.wanted = told;
  }

  /** The same connection, told late. */
  static Connection of(Connection connection) throws SQLException {
    return (Connection)
        Proxy.newProxyInstance(
            LazyAutoCommit.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new LazyAutoCommit(connection));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    String name = method.getName();
    if (name.equals("setAutoCommit")) {
      want((boolean) arguments[0]);
      return null;
    }
    if (name.equals("getAutoCommit")) {
      return wanted;
    }
    if (name.equals("getMetaData")) {
      return about();
    }
    if (name.startsWith("prepare")
        || name.equals("createStatement")
        || name.equals("setSavepoint")) {
      tell();
      underway = !wanted;
    } else if (name.equals("equals")) {
      return proxy == arguments[0];
    }
    boolean ends = name.equals("commit") || name.equals("rollback") && arguments == null;
    if (ends && told && !wanted) {
      // Nothing was asked in this transaction, of which the server does not know.
      return null;
    }
    try {
      Object answer = method.invoke(connection, arguments);
      underway &= !ends;
      return answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** What is under way is committed by the change, as JDBC has it. */
  private void want(boolean autoCommit) throws SQLException {
    wanted = autoCommit;
    if (underway && wanted) {
      tell();
      underway = false;
    }
  }

  /** MyBatis asks after each statement, and the driver asks the server's settings for each. */
  private DatabaseMetaData about() throws SQLException {
    if (about == null) {
      about = connection.getMetaData();
    }
    return about;
  }

  private void tell() throws SQLException {
    if (told != wanted) {
      connection.setAutoCommit(wanted);
      told = wanted;
    }
  }
}

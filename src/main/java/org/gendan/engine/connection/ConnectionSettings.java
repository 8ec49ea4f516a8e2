package org.gendan.engine.connection;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets the pool hold connections that save trips to the server. */
@Configuration(proxyBeanMethods = false)
class ConnectionSettings {

  @Bean
  static BeanPostProcessor lazyAutoCommit() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
            && pool.getDataSource() == null
            && pool.getJdbcUrl() != null) {
          pool.setDataSource(new Lazy(driverOf(pool)));
        }
        return bean;
      }
    };
  }

  private static DataSource driverOf(HikariDataSource pool) {
    return new DriverDataSource(
        pool.getJdbcUrl(),
        pool.getDriverClassName(),
        pool.getDataSourceProperties(),
        pool.getUsername(),
        pool.getPassword());
  }

  private static final class Lazy extends DelegatingDataSource {

    Lazy(DataSource driver) {
      super(driver);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return LazyAutoCommit.of(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return LazyAutoCommit.of(super.getConnection(user, password));
    }
  }
}

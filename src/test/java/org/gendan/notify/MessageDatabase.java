package org.gendan.notify;

import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.gendan.testing.TestDatabase;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The table of messages on the real server. */
public final class MessageDatabase {

  private MessageDatabase() {}

  /** What a test needs of it. */
  public record Open(
      MessageMapper ledger, DataSourceTransactionManager transactions, JdbcTemplate jdbc) {}

  public static Open open() {
    try {
      TestDatabase server = TestDatabase.create();
      DataSource source =
          new DriverManagerDataSource(server.url(), server.user(), server.password());
      new ResourceDatabasePopulator(new ClassPathResource("db/migration/V025__message.sql"))
          .execute(source);
      Configuration configuration = new Configuration();
      configuration.setMapUnderscoreToCamelCase(true);
      configuration.setArgNameBasedConstructorAutoMapping(true);
      configuration.addMapper(MessageMapper.class);
      var factory = new SqlSessionFactoryBean();
      factory.setDataSource(source);
      factory.setConfiguration(configuration);
      var session = new SqlSessionTemplate(factory.getObject());
      return new Open(
          session.getMapper(MessageMapper.class),
          new DataSourceTransactionManager(source),
          new JdbcTemplate(source));
    } catch (Exception e) {
      throw new IllegalStateException("The table of messages cannot be made", e);
    }
  }
}

package org.gendan.erp.shipment;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.gendan.erp.effect.EffectTables;
import org.gendan.erp.effect.MyBatisEffects;
import org.gendan.testing.TestDatabase;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.SqlSessionTemplate;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The tables of this capability on both kinds of database. */
public enum ErpDatabase {
  H2,
  SERVER;

  /** What a test needs of one. */
  public record Open(
      MyBatisEffects effects,
      MyBatisShipmentInbox inbox,
      DataSourceTransactionManager transactions,
      JdbcTemplate jdbc) {}

  public Open open() {
    try {
      DataSource source = source();
      new ResourceDatabasePopulator(new ClassPathResource("db/migration/V017__erp.sql"))
          .execute(source);
      Configuration configuration = new Configuration();
      configuration.setMapUnderscoreToCamelCase(true);
      configuration.setArgNameBasedConstructorAutoMapping(true);
      configuration.addMapper(ShipmentInboxMapper.class);
      var factory = new SqlSessionFactoryBean();
      factory.setDataSource(source);
      factory.setConfiguration(configuration);
      var session = new SqlSessionTemplate(factory.getObject());
      return new Open(
          EffectTables.in(session),
          new MyBatisShipmentInbox(session.getMapper(ShipmentInboxMapper.class)),
          new DataSourceTransactionManager(source),
          new JdbcTemplate(source));
    } catch (Exception e) {
      throw new IllegalStateException("The tables cannot be made on " + this, e);
    }
  }

  private DataSource source() throws SQLException {
    if (this == H2) {
      String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DB_CLOSE_DELAY=-1";
      return new DriverManagerDataSource(url, "sa", "");
    }
    TestDatabase server = TestDatabase.create();
    return new DriverManagerDataSource(server.url(), server.user(), server.password());
  }
}

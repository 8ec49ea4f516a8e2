package org.gendan.privacy.retention;

import java.time.Instant;
import org.gendan.row.UtcColumn;
import org.gendan.row.personal.Expiry;
import org.gendan.row.personal.RegisteredTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Deletes what is over, by the conditions of the register. */
@Component
class ExpiredRowsMapper {

  private final JdbcTemplate jdbc;

  ExpiredRowsMapper(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Deletes some of the rows that are older; answers how many. */
  int delete(RegisteredTable table, Expiry expiry, Instant before, int most) {
    // MariaDB knows no alias here.
    String where =
        (expiry.since() + " < ?" + (expiry.when() == null ? "" : " and (" + expiry.when() + ")"))
            .replaceAll("\\bt\\.", table.name() + ".");
    return jdbc.update(
        "delete from %s where %s limit %d".formatted(table.name(), where, most),
        UtcColumn.utc(before));
  }
}

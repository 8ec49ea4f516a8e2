package org.gendan.testing.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is kept to be read by people says when by the clock on their wall. An instant as programs
 * write it is in another zone, and is believed all the same.
 */
final class StoriesForPeople {

  private static final String AS_PROGRAMS_WRITE_IT = "[0-9]T[0-9][0-9]:[0-9][0-9]";

  private static final List<String> TOLD =
      List.of(
          "order_journal.text",
          "exception_note.text",
          "exception_case.text",
          "ticket_note.text",
          "complaint_note.text",
          "freight_dunning_note.text");

  private StoriesForPeople() {}

  static void sayWhenByTheirClock(ApplicationContext application) {
    String lines =
        TOLD.stream()
            .map(column -> column.split("\\."))
            .map(
                column ->
                    "select %2$s as line from %1$s where %2$s regexp '%3$s'"
                        .formatted(column[0], column[1], AS_PROGRAMS_WRITE_IT))
            .collect(Collectors.joining(" union all "));
    List<String> wrong =
        new JdbcTemplate(application.getBean(DataSource.class)).queryForList(lines, String.class);

    assertThat(wrong).as("use BusinessTime for what people read").isEmpty();
  }
}

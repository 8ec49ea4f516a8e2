package org.gendan.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Days and times that are asked for lie in years that the database keeps and that can be counted
 * with. Java takes the year 999,999,999, to which no day can be added.
 */
@Configuration(proxyBeanMethods = false)
class DayLimits implements WebMvcConfigurer {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2999;

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(
        String.class,
        LocalDate.class,
        (Converter<String, LocalDate>)
            text -> text.isBlank() ? null : bounded(LocalDate.parse(text.strip())));
  }

  @Bean
  Jackson2ObjectMapperBuilderCustomizer boundedDays() {
    return builder ->
        builder
            .deserializerByType(
                LocalDate.class, new Bounded<>(LocalDate.class, LocalDateDeserializer.INSTANCE))
            .deserializerByType(
                OffsetDateTime.class,
                new Bounded<>(OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME));
  }

  private static LocalDate bounded(LocalDate day) {
    if (isOutside(day)) {
      throw new IllegalArgumentException(said(day));
    }
    return day;
  }

  private static boolean isOutside(Temporal time) {
    int year = time.get(ChronoField.YEAR);
    return year < FIRST_YEAR || year > LAST_YEAR;
  }

  private static String said(Temporal time) {
    return "the year of %s is not between %d and %d".formatted(time, FIRST_YEAR, LAST_YEAR);
  }

  private static final class Bounded<T extends Temporal> extends StdDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient JsonDeserializer<T> reader;

    Bounded(Class<T> type, JsonDeserializer<T> reader) {
      super(type);
      this.reader = reader;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      T time = reader.deserialize(json, context);
      if (time != null && isOutside(time)) {
        throw context.weirdStringException(json.getText(), handledType(), said(time));
      }
      return time;
    }
  }
}

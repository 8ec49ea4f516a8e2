package org.gendan.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes {@code target/bench/<name>.json} and {@code .md}; figures are medians. */
record BenchReport(String name, List<Row> rows) {

  /** One comparison; {@code case} is a word of Java, hence the name of the component. */
  record Row(
      @com.fasterxml.jackson.annotation.JsonProperty("case") String what,
      String unit,
      double subject,
      double baseline,
      double ratio,
      double target,
      int runs) {}

  static Row row(String what, String unit, double[] subject, double[] baseline, double target) {
    double[] ratios = new double[subject.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = subject[i] / baseline[i];
    }
    return new Row(
        what, unit, median(subject), median(baseline), median(ratios), target, subject.length);
  }

  void write() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "bench"));
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve(name + ".json").toFile(), rows);
    StringBuilder table =
        new StringBuilder("| case | unit | subject | baseline | ratio | target | runs |\n");
    table.append("|---|---|---:|---:|---:|---:|---:|\n");
    for (Row row : rows) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.1f | %.1f | %.2f | %.2f | %d |%n",
              row.what(),
              row.unit(),
              row.subject(),
              row.baseline(),
              row.ratio(),
              row.target(),
              row.runs()));
    }
    Files.writeString(folder.resolve(name + ".md"), table);
    System.out.println(table);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

package org.gendan.model.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.gendan.model.DecisionTables;
import org.gendan.model.ModelFiles;

/** The page of one decision, with the table between two marks as the model has it. */
record DecisionPage(Path model, Path file) {

  private static final String BEGIN = "<!-- table: written by the profile pictures -->\n";
  private static final String END = "<!-- end of table -->";

  static DecisionPage of(Path model) {
    return new DecisionPage(model, Picture.FOLDER.resolve(ModelFiles.stem(model) + ".md"));
  }

  boolean isFresh() {
    return ModelFiles.text(file).contains(BEGIN + table() + END);
  }

  void write() throws IOException {
    var page = ModelFiles.text(file);
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(file + " has no place for the table: add " + BEGIN + END);
    }
    Files.writeString(
        file, page.substring(0, begin + BEGIN.length()) + table() + page.substring(end));
  }

  private String table() {
    var table = DecisionTables.only(model.getFileName().toString());
    var heads =
        Stream.of(
                Stream.of("#"),
                table.getInputs().stream().map(input -> input.getLabel()),
                table.getOutputs().stream().map(output -> "**" + output.getLabel() + "**"),
                Stream.of("Why"))
            .flatMap(cells -> cells)
            .toList();
    var rows = new StringBuilder(row(heads)).append("|").append("---|".repeat(heads.size()));
    rows.append("\n");
    int number = 1;
    for (var rule : table.getRules()) {
      rows.append(row(cells(number++, rule)));
    }
    return rows.toString();
  }

  private static List<String> cells(int number, Rule rule) {
    return Stream.of(
            Stream.of(String.valueOf(number)),
            texts(rule.getInputEntries(), UnaryTests::getTextContent).map(DecisionPage::cell),
            texts(rule.getOutputEntries(), LiteralExpression::getTextContent)
                .map(text -> text.isBlank() ? "–" : "**" + text.strip().replace("\"", "") + "**"),
            Stream.of(rule.getDescription().getTextContent()))
        .flatMap(cells -> cells)
        .toList();
  }

  private static <T extends DmnElement> Stream<String> texts(
      Collection<T> entries, java.util.function.Function<T, String> text) {
    return entries.stream().map(text);
  }

  private static String cell(String entry) {
    return entry.isBlank() ? "–" : "`" + entry.strip().replace("|", "\\|") + "`";
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}

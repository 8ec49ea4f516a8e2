package org.gendan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reader who is sent to a row of docs/domain.md finds it there. */
class RowReferencesTest {

  private static final Page DOMAIN = Page.of(Page.DOCS.resolve("domain.md"));
  private static final Pattern ROW =
      Pattern.compile("\\b(?:[Rr]ows?|[Dd]ecisions?)\\s+\\d+|\\bDOMAIN\\b");
  private static final Pattern ELSEWHERE = Pattern.compile("\\b(?:DOMAIN|DESIGN)\\b");
  private static final Pattern BARE =
      Pattern.compile("\\((?:(?:[Rr]ow|[Dd]ecision)s? \\d|B\\d)[^)]*\\)");
  private static final Pattern NUMBERED =
      Pattern.compile(".*domain\\.md#(?:row-|decision-|b)(\\d+)");
  private static final Pattern PAGE = Pattern.compile("\\bdocs/[\\w/.-]+\\.md(?:#[\\w-]+)?");
  private static final List<String> SOURCES = List.of(".java", ".yaml", ".sql", ".html", ".bpmn");

  @Test
  void eachRowTacticAndDecisionHasItsAnchor() {
    assertThat(numbered("row-")).containsExactlyElementsOf(upTo(184));
    assertThat(numbered("b")).containsExactlyElementsOf(upTo(18));
    assertThat(numbered("decision-")).containsExactlyElementsOf(upTo(12));
  }

  @Test
  void aPageThatNamesARowLinksToIt() {
    assertThat(
            otherPages()
                .flatMap(
                    page ->
                        ROW.matcher(page.unlinked())
                            .results()
                            .map(row -> page + ": " + row.group())))
        .isEmpty();
  }

  @Test
  void aLinkSaysTheNumberItLeadsTo() {
    assertThat(otherPages().flatMap(page -> page.links().stream()))
        .filteredOn(link -> NUMBERED.matcher(link.target()).matches())
        .isNotEmpty()
        .allSatisfy(
            link ->
                assertThat(link.words())
                    .as(link.target())
                    .matches(".*\\bB?" + NUMBERED.matcher(link.target()).replaceAll("$1")));
  }

  @Test
  void everyRowThatACommentNamesIsThere() {
    Set<String> anchors = DOMAIN.anchors();

    assertThat(sources().flatMap(file -> RowReference.in(read(file))).toList())
        .hasSizeGreaterThan(100)
        .allSatisfy(row -> assertThat(anchors).as(row.words()).containsAll(row.anchors()));
  }

  @Test
  void noCommentAndNoPageRefersToWhatIsNotHere() {
    assertThat(
            Stream.concat(
                sources()
                    .filter(RowReferencesTest::canStillBeChanged)
                    .flatMap(file -> elsewhere(file, read(file))),
                otherPages().flatMap(page -> elsewhere(page.file(), page.text()))))
        .isEmpty();
  }

  @Test
  void aCommentThatNamesARowNamesItsPage() {
    assertThat(
            sources()
                .filter(RowReferencesTest::canStillBeChanged)
                .flatMap(
                    file ->
                        BARE.matcher(read(file))
                            .results()
                            .map(row -> row.group())
                            .filter(row -> !row.contains("docs/domain.md"))
                            .map(row -> file + ": " + row)))
        .isEmpty();
  }

  @Test
  void everyPageThatACommentNamesIsThere() {
    assertThat(
            sources()
                .flatMap(file -> PAGE.matcher(read(file)).results())
                .map(page -> page.group())
                .filter(page -> !page.contains("/test/")))
        .isNotEmpty()
        .allMatch(RowReferencesTest::isThere);
  }

  @Test
  void aReferenceIsReadWithItsListsRangesAndBreaks() {
    var references =
        RowReference.in(
            """
            /** Asked (DOMAIN rows 34 to 36 and 13; decision 3, B10), and once more
             * in rows
             * 7, 8 of docs/domain.md and in B2 of docs/domain.md. */
            """);

    assertThat(references.map(RowReference::anchors))
        .containsExactly(
            List.of("row-34", "row-35", "row-36", "row-13", "decision-3", "b10"),
            List.of("row-7", "row-8"),
            List.of("b2"));
  }

  private static Stream<Page> otherPages() {
    return Page.all().filter(page -> !page.file().equals(DOMAIN.file()));
  }

  /** Not a migration, whose digest is kept, and not a model that older cases run on. */
  private static boolean canStillBeChanged(Path file) {
    return Stream.of("src/main/resources/db/migration", "src/test/resources/models")
        .noneMatch(file::startsWith);
  }

  private static Stream<String> elsewhere(Path file, String text) {
    return text.lines()
        .filter(line -> ELSEWHERE.matcher(line).find())
        .map(line -> file + ": " + line.strip());
  }

  private static boolean isThere(String page) {
    int hash = page.indexOf('#');
    Path file = Path.of(hash < 0 ? page : page.substring(0, hash));
    return Files.exists(file)
        && (hash < 0 || Page.of(file).anchors().contains(page.substring(hash + 1)));
  }

  private static Stream<Integer> numbered(String prefix) {
    return Pattern.compile("<a id=\"" + prefix + "(\\d+)\">")
        .matcher(DOMAIN.text())
        .results()
        .map(anchor -> Integer.valueOf(anchor.group(1)));
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  /** The tests of this package show references that lead nowhere. */
  private static Stream<Path> sources() {
    return SOURCES.stream()
        .flatMap(suffix -> Page.below(Path.of("src"), suffix).stream())
        .filter(file -> !file.startsWith(Path.of("src/test/java/org/gendan/docs")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

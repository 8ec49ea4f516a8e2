package org.gendan.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

  private final List<String> done = new ArrayList<>();
  private int changed = 1;
  private final Batch batch = new Batch(kinds -> kinds.forEach(this::send));

  /** Stands for a mapper. */
  private interface Notes {
    void add(String note);
  }

  @Test
  void whatIsWrittenWaitsUntilTheEndAndGoesByKind() {
    batch.run(
        () -> {
          write("insert", "a");
          write("update", "b");
          write("insert", "c");
          assertThat(done).isEmpty();
          return null;
        });

    assertThat(done).containsExactly("a", "c", "|", "b", "|");
  }

  @Test
  void whoTellsAtTheEndSeesWhatWasWrittenAndMayWriteAndTellAgain() {
    batch.run(
        () -> {
          batch.beforeEnd(
              () -> {
                done.add("told");
                write("insert", "b");
                batch.beforeEnd(() -> done.add("told again"));
              });
          write("insert", "a");
          return null;
        });

    assertThat(done).containsExactly("a", "|", "told", "b", "|", "told again");
  }

  @Test
  void whoReadsPastTheStoresSettlesFirst() {
    batch.run(
        () -> {
          write("insert", "a");
          batch.settle();
          assertThat(done).containsExactly("a", "|");
          return null;
        });

    assertThat(done).containsExactly("a", "|");
  }

  @Test
  void aStatementThatChangesNothingFailsTheBatchWhenItShould() {
    changed = 0;

    assertThatThrownBy(
            () ->
                batch.run(
                    () -> {
                      write("insert", "a");
                      return null;
                    }))
        .hasMessage("a is lost");
    assertThat(batch.isOpen()).isFalse();
  }

  @Test
  void aFailedBatchWritesNothingAndLeavesNoneOpen() {
    assertThatThrownBy(
            () ->
                batch.run(
                    () -> {
                      write("insert", "a");
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");

    assertThat(done).isEmpty();
    assertThat(batch.isOpen()).isFalse();
    assertThat(batch.part(StringBuilder.class, StringBuilder::new)).isEmpty();
  }

  @Test
  void oneInsideAnotherIsAPartOfIt() {
    batch.run(
        () -> {
          batch.run(
              () -> {
                write("insert", "a");
                return null;
              });
          assertThat(done).isEmpty();
          return null;
        });

    assertThat(done).containsExactly("a", "|");
  }

  @Test
  void eachBatchRemembersForItself() {
    for (int i = 0; i < 2; i++) {
      batch.run(() -> part().append("x"));
    }
    batch.run(
        () -> {
          part().append("y");
          done.add(part().toString());
          return null;
        });

    assertThat(done).containsExactly("y");
  }

  @Test
  void withoutABatchNothingCanWait() {
    assertThatIllegalStateException().isThrownBy(() -> write("insert", "a"));
    batch.beforeEnd(() -> done.add("told at once"));
    assertThat(done).containsExactly("told at once");
  }

  private StringBuilder part() {
    return batch.part(StringBuilder.class, StringBuilder::new).orElseThrow();
  }

  private void write(String kind, String note) {
    batch.write(
        Notes.class, kind, to -> to.add(note), () -> new IllegalStateException(note + " is lost"));
  }

  @SuppressWarnings("unchecked")
  private void send(Writes<?> kind) {
    List<String> sent = new ArrayList<>();
    ((Writes<Notes>) kind).giveTo(sent::add);
    done.addAll(sent);
    done.add("|");
    kind.check(sent.stream().mapToInt(note -> changed).toArray());
  }
}

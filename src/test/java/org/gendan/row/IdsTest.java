package org.gendan.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void everyIdIsGreaterThanThoseBeforeIt() {
    var ids = Stream.generate(Ids::next).limit(10_000).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }
}

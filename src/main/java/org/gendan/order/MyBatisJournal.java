package org.gendan.order;

import java.util.List;
import org.gendan.batch.Batch;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisJournal implements Journal {

  private final JournalMapper mapper;
  private final Batch batch;

  MyBatisJournal(JournalMapper mapper, Batch batch) {
    this.mapper = mapper;
    this.batch = batch;
  }

  @Override
  public void addAll(List<Entry> entries) {
    if (!batch.isOpen()) {
      mapper.addAll(entries);
      return;
    }
    entries.forEach(
        entry -> batch.write(JournalMapper.class, "addAll", to -> to.addAll(List.of(entry)), null));
  }

  @Override
  public List<Entry> of(String orderId) {
    batch.settle();
    return mapper.of(orderId);
  }
}

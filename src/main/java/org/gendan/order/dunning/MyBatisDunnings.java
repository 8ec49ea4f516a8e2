package org.gendan.order.dunning;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisDunnings implements DunningStore {

  private final DunningMapper mapper;

  MyBatisDunnings(DunningMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Dunning dunning) {
    mapper.add(dunning);
  }

  @Override
  public boolean update(Dunning dunning) {
    return mapper.update(dunning) == 1;
  }

  @Override
  public Optional<Dunning> find(String dunningId) {
    return mapper.find(dunningId);
  }

  @Override
  public Optional<Dunning> lock(String dunningId) {
    return mapper.lock(dunningId);
  }

  @Override
  public Optional<Dunning> findByInvoice(String invoiceNo) {
    return mapper.findByInvoice(invoiceNo);
  }

  @Override
  public List<Dunning> of(String account, int limit) {
    return mapper.of(account, limit);
  }

  @Override
  public List<Dunning> suspending(String account) {
    return mapper.suspending(account);
  }

  @Override
  public void note(Note note) {
    mapper.note(note);
  }

  @Override
  public List<Note> notes(String dunningId) {
    return mapper.notes(dunningId);
  }
}

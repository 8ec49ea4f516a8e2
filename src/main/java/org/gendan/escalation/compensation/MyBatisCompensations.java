package org.gendan.escalation.compensation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisCompensations implements CompensationStore {

  private final CompensationMapper mapper;

  MyBatisCompensations(CompensationMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Compensation asked) {
    mapper.add(asked);
  }

  @Override
  public void decide(Compensation decided) {
    mapper.decide(decided);
  }

  @Override
  public List<Compensation> of(String exceptionId) {
    return mapper.of(exceptionId);
  }

  @Override
  public Optional<Compensation> asked(String exceptionId) {
    return mapper.asked(exceptionId);
  }

  @Override
  public boolean spend(String approverGroup, String month, long amountFen, long monthFen) {
    open(approverGroup, month);
    return mapper.spend(approverGroup, month, amountFen, monthFen) == 1;
  }

  @Override
  public long spent(String approverGroup, String month) {
    Long spent = mapper.spent(approverGroup, month);
    return spent == null ? 0 : spent;
  }

  @Override
  public void book(Entry entry) {
    mapper.book(entry);
  }

  @Override
  public List<Entry> ledger(String month) {
    return mapper.ledger(month);
  }

  private void open(String approverGroup, String month) {
    // Not an insert that may fail: it would leave a shared lock, and of two that then spend one
    // would be the victim of a deadlock.
    if (mapper.spent(approverGroup, month) == null) {
      mapper.openBudget(approverGroup, month);
    }
  }
}

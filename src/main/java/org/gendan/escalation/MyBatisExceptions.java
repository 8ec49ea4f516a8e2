package org.gendan.escalation;

import java.util.List;
import java.util.Optional;
import org.gendan.escalation.ExceptionCase.Status;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisExceptions implements ExceptionStore {

  private final ExceptionMapper mapper;

  MyBatisExceptions(ExceptionMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean open(ExceptionCase opened, String openKey) {
    try {
      mapper.insert(opened, openKey);
    } catch (DuplicateKeyException e) {
      // The statement alone is undone; the caller's transaction goes on with the other case.
      return false;
    }
    mapper.insertStay(opened.id(), opened.owner());
    return true;
  }

  @Override
  public Optional<String> openCase(String openKey) {
    return Optional.ofNullable(mapper.openCase(openKey));
  }

  @Override
  public Optional<ExceptionCase> find(String exceptionId) {
    return Optional.ofNullable(mapper.find(exceptionId)).map(ExceptionRow::toCase);
  }

  @Override
  public List<ExceptionCase> ofOrder(String orderId) {
    return mapper.ofOrder(orderId).stream().map(ExceptionRow::toCase).toList();
  }

  @Override
  public List<ExceptionCase> openOfMembers(String bulkId, ExceptionCause cause) {
    return mapper.openOfMembers(bulkId, cause).stream().map(ExceptionRow::toCase).toList();
  }

  @Override
  public List<ExceptionCase> search(Status status, String ownerGroup, int limit, long offset) {
    return mapper.search(status, ownerGroup, limit, offset).stream()
        .map(ExceptionRow::toCase)
        .toList();
  }

  @Override
  public long count(Status status, String ownerGroup) {
    return mapper.count(status, ownerGroup);
  }

  @Override
  public boolean update(ExceptionCase changed) {
    if (mapper.update(changed) != 1) {
      return false;
    }
    mapper.updateStay(changed.id(), changed.owner());
    return true;
  }

  @Override
  public void move(String exceptionId, Stay left, Stay next) {
    mapper.updateStay(exceptionId, left);
    mapper.insertStay(exceptionId, next);
  }

  @Override
  public List<Stay> stays(String exceptionId) {
    return mapper.stays(exceptionId).stream().map(StayRow::toStay).toList();
  }

  @Override
  public boolean addReport(String subject, Kept report) {
    try {
      mapper.insertReport(subject, report);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  @Override
  public Optional<Kept> report(String subject, String requestId) {
    return Optional.ofNullable(mapper.report(subject, requestId));
  }

  @Override
  public List<Kept> reports(String exceptionId) {
    return mapper.reports(exceptionId);
  }

  @Override
  public void note(String exceptionId, Note note) {
    mapper.insertNote(exceptionId, note);
  }

  @Override
  public List<Note> notes(String exceptionId) {
    return mapper.notes(exceptionId);
  }
}

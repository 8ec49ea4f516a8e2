package org.gendan.complaint;

import java.util.List;
import java.util.Optional;
import org.gendan.complaint.Complaint.Kind;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisComplaints implements ComplaintStore {

  private final ComplaintMapper mapper;

  MyBatisComplaints(ComplaintMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Complaint complaint) {
    mapper.insert(complaint);
  }

  @Override
  public boolean update(Complaint complaint) {
    return mapper.update(complaint) == 1;
  }

  @Override
  public Optional<Complaint> find(String complaintId) {
    return Optional.ofNullable(mapper.find(complaintId)).map(ComplaintRow::toComplaint);
  }

  @Override
  public Optional<Complaint> findByRequest(String requestId) {
    return Optional.ofNullable(mapper.findByRequest(requestId)).map(ComplaintRow::toComplaint);
  }

  @Override
  public List<String> idsOf(String orderId) {
    return mapper.idsOf(orderId);
  }

  @Override
  public List<Complaint> sameFault(String sku, Kind kind, String exceptId, int most) {
    return complaints(mapper.sameFault(sku, kind, exceptId, most));
  }

  @Override
  public List<Complaint> search(Filter filter, int limit, long offset) {
    return complaints(mapper.search(filter, limit, offset));
  }

  @Override
  public long count(Filter filter) {
    return mapper.count(filter);
  }

  @Override
  public void note(String complaintId, ComplaintNote note) {
    mapper.note(complaintId, note);
  }

  @Override
  public List<ComplaintNote> notes(String complaintId) {
    return mapper.notes(complaintId);
  }

  private static List<Complaint> complaints(List<ComplaintRow> rows) {
    return rows.stream().map(ComplaintRow::toComplaint).toList();
  }
}

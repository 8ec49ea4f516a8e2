package org.gendan.complaint;

import java.util.List;
import org.gendan.complaint.Complaint.Kind;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisComplaintFile implements ComplaintFile {

  private final ComplaintFileMapper mapper;

  MyBatisComplaintFile(ComplaintFileMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(ComplaintSolution solution) {
    mapper.addSolution(solution);
  }

  @Override
  public void decide(ComplaintSolution solution) {
    mapper.decide(solution);
  }

  @Override
  public List<ComplaintSolution> solutions(String complaintId) {
    return mapper.solutions(complaintId);
  }

  @Override
  public void add(ComplaintSample sample) {
    mapper.addSample(sample);
  }

  @Override
  public void inspect(ComplaintSample sample) {
    mapper.inspect(sample);
  }

  @Override
  public List<ComplaintSample> samples(String complaintId) {
    return mapper.samples(complaintId).stream().map(ComplaintSampleRow::toSample).toList();
  }

  @Override
  public void add(ComplaintCorrection correction) {
    mapper.addCorrection(correction);
  }

  @Override
  public List<ComplaintCorrection> corrections(String complaintId) {
    return mapper.corrections(complaintId);
  }

  @Override
  public List<ComplaintCorrection> corrections(String sku, Kind kind) {
    return mapper.correctionsOf(sku, kind);
  }

  @Override
  public void add(String complaintId, ComplaintCallback callback) {
    mapper.addCallback(complaintId, callback);
  }

  @Override
  public List<ComplaintCallback> callbacks(String complaintId) {
    return mapper.callbacks(complaintId);
  }
}

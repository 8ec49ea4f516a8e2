package org.gendan.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gendan.calendar.window.WindowLoad;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisTickets implements TicketStore {

  private final TicketMapper mapper;

  MyBatisTickets(TicketMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void add(Ticket ticket) {
    mapper.insert(ticket);
  }

  @Override
  public Optional<Ticket> find(String ticketId) {
    return Optional.ofNullable(mapper.find(ticketId)).map(TicketRow::toTicket);
  }

  @Override
  public Optional<Ticket> find(String platform, String ticketNo) {
    return Optional.ofNullable(mapper.findByNumber(platform, ticketNo)).map(TicketRow::toTicket);
  }

  @Override
  public boolean update(Ticket ticket) {
    return mapper.update(ticket) == 1;
  }

  @Override
  public void due(String ticketId, Instant dueAt) {
    mapper.due(ticketId, dueAt);
  }

  @Override
  public Optional<String> previousHandler(String customerKey, String platformOrderNo) {
    return Optional.ofNullable(mapper.previousHandler(customerKey, platformOrderNo));
  }

  @Override
  public WindowLoad.Count load(String window, Instant end) {
    return mapper.load(window, end);
  }

  @Override
  public List<Ticket> ofOrder(String orderId) {
    return mapper.ofOrder(orderId).stream().map(TicketRow::toTicket).toList();
  }

  @Override
  public List<Ticket> search(Filter filter, int limit, long offset) {
    return mapper.search(filter, limit, offset).stream().map(TicketRow::toTicket).toList();
  }

  @Override
  public long count(Filter filter) {
    return mapper.count(filter);
  }

  @Override
  public void note(String ticketId, TicketNote note) {
    mapper.insertNote(ticketId, note);
  }

  @Override
  public List<TicketNote> notes(String ticketId) {
    return mapper.notes(ticketId);
  }
}

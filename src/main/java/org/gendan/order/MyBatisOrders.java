package org.gendan.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

@Repository
class MyBatisOrders implements OrderStore {

  private final OrderMapper mapper;

  MyBatisOrders(OrderMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void addAll(List<Order> orders) {
    mapper.insert(orders);
    mapper.insertLines(orders);
  }

  @Override
  public Optional<Order> find(String orderId) {
    return Optional.ofNullable(mapper.find(orderId)).map(row -> row.toOrder(mapper.lines(orderId)));
  }

  @Override
  public Optional<Order> lock(String orderId) {
    return Optional.ofNullable(mapper.lock(orderId)).map(row -> row.toOrder(mapper.lines(orderId)));
  }

  @Override
  public List<Order> findByNumbers(Platform platform, Collection<String> platformOrderNos) {
    return withoutLines(mapper.findByNumbers(platform, platformOrderNos));
  }

  @Override
  public List<Order> findByNumber(String platformOrderNo) {
    return withoutLines(mapper.findByNumber(platformOrderNo));
  }

  @Override
  public boolean update(Order order) {
    return mapper.update(order) == 1;
  }

  @Override
  public void updateLines(Order order) {
    mapper.deleteLines(order.id());
    mapper.insertLines(List.of(order));
  }

  @Override
  public List<Order> search(OrderStatus status, String text, int limit, long offset) {
    return withoutLines(mapper.search(status, pattern(text), limit, offset));
  }

  @Override
  public long count(OrderStatus status, String text) {
    return mapper.count(status, pattern(text));
  }

  private static List<Order> withoutLines(List<OrderRow> rows) {
    return rows.stream().map(row -> row.toOrder(List.of())).toList();
  }

  private static String pattern(String text) {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}

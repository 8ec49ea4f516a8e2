package org.gendan.order.amendment;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gendan.order.OrderLine;

/** Where changes of orders are kept. Written under the lock of the order alone. */
@Mapper
public interface AmendmentMapper {

  /** Adds a change with its lines. */
  default void add(Amendment amendment) {
    insert(amendment);
    int no = 0;
    for (OrderLine line : amendment.changes().lines()) {
      insertLine(amendment.id(), no++, line);
    }
  }

  @Insert(
      """
      insert into order_amendment (amendment_id, order_id, request_id, kind, asked_by,
        customer_name, customer_phone, province, city, district, address, release_to, dispatch_on, proof, text, status, why,
        customer_yes, customer_words, approved, approved_by, tell_left, requested_by, requested_at,
        decided_at)
      values (#{id}, #{orderId}, #{requestId}, #{kind}, #{askedBy}, #{changes.customerName},
        #{changes.customerPhone}, #{changes.province}, #{changes.city}, #{changes.district},
        #{changes.address}, #{changes.release}, #{changes.dispatchOn},
        #{proof}, #{text}, #{status}, #{why}, #{customerYes}, #{customerWords}, #{approved},
        #{approvedBy}, #{tellLeft}, #{requestedBy}, #{requestedAt}, #{decidedAt})
      """)
  void insert(Amendment amendment);

  @Insert(
      """
      insert into amendment_line (amendment_id, line_no, sku, name, quantity, unit_price)
      values (#{id}, #{no}, #{line.sku}, #{line.name}, #{line.quantity}, #{line.unitPrice})
      """)
  void insertLine(@Param("id") String id, @Param("no") int no, @Param("line") OrderLine line);

  /** Writes where it stands. */
  @Update(
      """
      update order_amendment set status = #{status}, why = #{why}, customer_yes = #{customerYes},
        customer_words = #{customerWords}, approved = #{approved}, approved_by = #{approvedBy},
        tell_left = #{tellLeft}, decided_at = #{decidedAt}
      where amendment_id = #{id}
      """)
  void update(Amendment amendment);

  /** Finds a change. */
  default Optional<Amendment> find(String amendmentId) {
    return row(amendmentId).map(this::whole);
  }

  @Select("select * from order_amendment where amendment_id = #{amendmentId}")
  Optional<AmendmentRow> row(String amendmentId);

  /** All changes of an order, oldest first. */
  default List<Amendment> of(String orderId) {
    return rows(orderId).stream().map(this::whole).toList();
  }

  private Amendment whole(AmendmentRow row) {
    return row.toAmendment(lines(row.amendmentId()));
  }

  @Select(
      """
      select * from order_amendment where order_id = #{orderId}
      order by requested_at, amendment_id
      """)
  List<AmendmentRow> rows(String orderId);

  @Select(
      """
      select sku, name, quantity, unit_price from amendment_line
      where amendment_id = #{amendmentId} order by line_no
      """)
  List<OrderLine> lines(String amendmentId);

  /** Keeps what a carrier was asked because of it. */
  @Insert(
      """
      insert into amendment_carrier_request (amendment_id, request_id)
      values (#{amendmentId}, #{requestId})
      """)
  void addCarrierRequest(
      @Param("amendmentId") String amendmentId, @Param("requestId") String requestId);

  /** What carriers were asked because of it. */
  @Select(
      """
      select request_id from amendment_carrier_request where amendment_id = #{amendmentId}
      order by request_id
      """)
  List<String> carrierRequests(String amendmentId);
}

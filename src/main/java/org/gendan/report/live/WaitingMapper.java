package org.gendan.report.live;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.gendan.engine.load.EngineLoadMapper.Count;

/** What waits in our own tables, a statement for all of one kind. */
@Mapper
public interface WaitingMapper {

  @Select("select status as label, count(*) as amount from sales_order group by status")
  List<Count> orders();

  @Select(
      """
      select audience as label, count(*) as amount from message
      where status in ('WAITING', 'SENDING') group by audience
      """)
  List<Count> outbox();

  /** By who sent it: a carrier, the ERP, a marketplace. */
  @Select(
      """
      select vendor as label, count(*) as amount from carrier_push
      where status in ('NEW', 'WAITING') group by vendor
      union all
      select adapter as label, count(*) as amount from erp_shipment
      where status in ('RECEIVED', 'REFUSED') group by adapter
      union all
      select 'top' as label, count(*) as amount from top_message
      where status in ('RECEIVED', 'PARKED')
      """)
  List<Count> inbox();

  @Select(
      """
      select source as label, count(*) as amount from quarantined_row
      where status = 'OPEN' group by source
      """)
  List<Count> quarantine();
}

package org.gendan.order.dispatch;

import org.gendan.order.DeployedPlatforms;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.gendan.order.Orders;
import org.gendan.order.Platform;
import org.gendan.quarantine.RowSheet;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.gendan.security.Roles;
import org.gendan.sheet.DamagedNumber;
import org.gendan.sheet.SheetFormat;
import org.gendan.sheet.SheetRow;
import org.gendan.sheet.SheetTime;
import org.springframework.stereotype.Component;

/**
 * The waybill sheet of logistics (row 47 of docs/domain.md): {@code
 * platformOrderNo,carrier,waybillNo}, and where they say more {@code platform} and {@code
 * dispatchedAt}.
 */
@Component
public class DispatchSheet implements RowSheet {

  private final Orders orders;
  private final DeployedPlatforms platforms;
  private final Dispatching dispatching;
  private final CurrentActor actor;

  DispatchSheet(
      Orders orders, DeployedPlatforms platforms, Dispatching dispatching, CurrentActor actor) {
    this.orders = orders;
    this.platforms = platforms;
    this.dispatching = dispatching;
    this.actor = actor;
  }

  /**
   * Lets only logistics import and replay.
   *
   * @throws Refusal for everybody else
   */
  public void mustBeAllowed() {
    actor.mustBeOneOf("record a dispatch", Roles.LOGISTICS, Roles.CAMUNDA_ADMIN);
  }

  @Override
  public String source() {
    return "shipments";
  }

  @Override
  public SheetFormat format() {
    return SheetFormat.of(List.of("platformOrderNo", "carrier", "waybillNo"));
  }

  @Override
  public Taken take(SheetRow row) {
    mustBeAllowed();
    String number = row.cell("platformOrderNo");
    if (number == null) {
      throw Refusal.invalid("platformOrderNo", ErrorCode.REQUIRED, "is missing");
    }
    for (String column : List.of("platformOrderNo", "waybillNo")) {
      String damaged = DamagedNumber.faultOf(row, column);
      if (damaged != null) {
        throw Refusal.invalid(column, ErrorCode.DAMAGED_NUMBER, damaged);
      }
    }
    var recorded =
        dispatching.record(
            orders.get(platform(row.cell("platform")), number).id(),
            row.cell("carrier"),
            row.cell("waybillNo"),
            time(row.cell("dispatchedAt")));
    return new Taken(!recorded.repeated(), recorded.shipment().id());
  }

  private Platform platform(String text) {
    return text == null ? null : platforms.get("platform", text);
  }

  private static Instant time(String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(SheetTime.withOffset(text)).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.invalid(
          "dispatchedAt",
          ErrorCode.TIME,
          "'%s' is no time; write it like %s".formatted(text, SheetTime.FORMS));
    }
  }
}

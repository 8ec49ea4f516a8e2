package org.gendan.erp.wangdiantong;

import java.util.List;
import java.util.Set;
import org.gendan.erp.ErpRefused;
import org.gendan.vendor.VendorHttp;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorUnavailable;

/** What the error numbers and texts of Wangdiantong mean for the adapter that has called. */
final class WangdiantongFaults {

  private static final Set<Integer> TRANSIENT = Set.of(4, 5, 99);
  private static final Set<Integer> CONFIGURATION = Set.of(3, 6, 8);
  private static final List<String> TOO_OFTEN = List.of("频率", "并发");
  private static final List<String> WRONG_ACCOUNT =
      List.of("sid is not", "验证失败", "app auth fail", "权限不足", "店铺平台不是自有平台", "店铺编号不存在", "无仓库访问权限");
  private static final int WRONG_CLOCK = 7;

  private WangdiantongFaults() {}

  /** The fault to throw. */
  static RuntimeException of(String method, int status, String message, VendorHttp http) {
    String what = "Wangdiantong answered status %d to %s: %s".formatted(status, method, message);
    if (TOO_OFTEN.stream().anyMatch(message::contains)) {
      return http.rateLimited(message);
    }
    if (TRANSIENT.contains(status)) {
      return VendorUnavailable.outcomeUnknown(what + "; the job is repeated", null);
    }
    if (status == WRONG_CLOCK) {
      return new VendorMisconfigured(
          what + ". The clock of this machine differs by more than two minutes; run NTP");
    }
    if (CONFIGURATION.contains(status) || WRONG_ACCOUNT.stream().anyMatch(message::contains)) {
      return new VendorMisconfigured(
          what + ". Check the settings gendan.erp.wangdiantong.* and the rights of the account");
    }
    return new ErpRefused(
        String.valueOf(status),
        what + ". Mend it in the ERP, then raise the retries of this job in Cockpit");
  }
}

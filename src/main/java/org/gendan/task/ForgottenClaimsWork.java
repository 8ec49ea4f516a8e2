package org.gendan.task;

import org.gendan.vendor.PeriodicWork;
import org.springframework.stereotype.Component;

/** A thread that looks now and then whether claimed tasks lie untouched. */
@Component
class ForgottenClaimsWork extends PeriodicWork {

  private final ForgottenClaims claims;

  ForgottenClaimsWork(ForgottenClaims claims, ClaimProperties settings) {
    super("forgotten-claims", settings.lookEvery());
    this.claims = claims;
  }

  @Override
  protected boolean work() {
    claims.look();
    return false;
  }
}

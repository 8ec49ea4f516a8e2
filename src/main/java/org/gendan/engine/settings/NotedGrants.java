package org.gendan.engine.settings;

import java.util.function.Consumer;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;
import org.gendan.engine.RolesChanged;

/** Tells what is granted and taken back, and takes no row that denies: nobody would look for it. */
class NotedGrants extends AuthorizationServiceImpl {

  private final Consumer<RolesChanged> news;

  NotedGrants(Consumer<RolesChanged> news) {
    this.news = news;
  }

  @Override
  public Authorization saveAuthorization(Authorization grant) {
    if (grant.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE) {
      throw new BadUserRequestException(
          "An authorization denies nothing here, as only what is granted is looked for; take back"
              + " the grant that goes too far, or grant it to fewer");
    }
    Authorization saved = super.saveAuthorization(grant);
    String whose = grant.getUserId() == null ? grant.getGroupId() : grant.getUserId();
    news.accept(
        new RolesChanged(
            whose,
            "grant saved: type %d, resource %d %s"
                .formatted(
                    grant.getAuthorizationType(), grant.getResourceType(), grant.getResourceId())));
    return saved;
  }

  @Override
  public void deleteAuthorization(String grantId) {
    super.deleteAuthorization(grantId);
    news.accept(new RolesChanged(grantId, "grant deleted"));
  }
}

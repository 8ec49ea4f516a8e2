package org.gendan.engine.settings;

import java.util.function.Consumer;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.AuthorizationServiceImpl;
import org.gendan.engine.RolesChanged;

/** Tells what is granted and taken back. */
class NotedGrants extends AuthorizationServiceImpl {

  private final Consumer<RolesChanged> news;

  NotedGrants(Consumer<RolesChanged> news) {
    this.news = news;
  }

  @Override
  public Authorization saveAuthorization(Authorization grant) {
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

package org.gendan.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.gendan.testing.app.AppTest;
import org.gendan.testing.app.WholeApp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Grants that are read once a command allow what the engine's own statement allows. */
@Tag("database")
@WholeApp
class GrantsTest extends AppTest {

  private static final List<String> GROUPS =
      List.of("order-agents", "logistics", "team-leads", "analysts", "camunda-admin", "nobody");

  @Autowired private AuthorizationService authorizations;
  @Autowired private FilterService filters;
  @Autowired private ProcessEngineConfigurationImpl engine;

  private final List<Authorization> own = new ArrayList<>();
  private String filter;

  @BeforeEach
  void somebodyAndEverybodyAreGrantedSomething() {
    filter = filters.createFilterQuery().list().get(0).getId();
    Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
    everybody.setResource(Resources.DASHBOARD);
    everybody.setResourceId("one");
    everybody.addPermission(Permissions.READ);
    Authorization somebody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    somebody.setUserId("agent1");
    somebody.setResource(Resources.FILTER);
    somebody.setResourceId("mine");
    somebody.addPermission(Permissions.UPDATE);
    own.add(authorizations.saveAuthorization(everybody));
    own.add(authorizations.saveAuthorization(somebody));
  }

  @AfterEach
  void takeThemBack() {
    own.forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
  }

  @Test
  void everyPermissionIsGrantedAsTheEngineGrantsIt() {
    int[] granted = new int[2];
    List<String> different = new ArrayList<>();
    // The grants are read once a command; a command for each question takes longer than to answer.
    GROUPS.forEach(group -> different.addAll(inACommand(() -> differences(group, granted))));

    assertThat(different).isEmpty();
    assertThat(granted[0]).isPositive();
    assertThat(granted[1]).isPositive();
  }

  private List<String> differences(String group, int[] granted) {
    List<String> different = new ArrayList<>();
    for (Resources resource : Resources.values()) {
      for (Permission permission :
          engine.getPermissionProvider().getPermissionsForResource(resource.resourceType())) {
        for (String id : List.of("*", "order-confirmation", filter, "mine", "one", "none")) {
          PermissionCheck check = check(resource, permission, id);
          boolean byEngine = engines(group, new CompositePermissionCheck(), check);
          Optional<Boolean> ours = ours(group, check);
          granted[byEngine ? 1 : 0]++;
          if (!ours.equals(Optional.of(byEngine))) {
            different.add(group + " " + resource + " " + permission.getName() + " " + id);
          }
        }
      }
    }
    return different;
  }

  @Test
  void oneOfSeveralOrAllOfThem() {
    PermissionCheck mine = check(Resources.FILTER, Permissions.UPDATE, "mine");
    PermissionCheck none = check(Resources.FILTER, Permissions.DELETE, "none");
    for (boolean any : List.of(true, false)) {
      var both = new CompositePermissionCheck(any);
      both.addAtomicCheck(mine);
      both.addAtomicCheck(none);

      assertThat(inACommand(() -> grants().allow("agent1", List.of("nobody"), both)))
          .contains(any)
          .contains(engines("nobody", both));
    }
  }

  private boolean engines(String group, CompositePermissionCheck checks, PermissionCheck... more) {
    List.of(more).forEach(checks::addAtomicCheck);
    return inACommand(
        () ->
            Context.getCommandContext()
                .getDbEntityManager()
                .selectBoolean(
                    "isUserAuthorizedForResource",
                    new AuthorizationCheck("agent1", List.of(group), checks, false)));
  }

  private Optional<Boolean> ours(String group, PermissionCheck check) {
    return inACommand(() -> grants().allow("agent1", List.of(group), check));
  }

  private static Grants grants() {
    return Grants.ofTheCommand().orElseThrow();
  }

  private <T> T inACommand(Supplier<T> asked) {
    return engine.getCommandExecutorTxRequired().execute(context -> asked.get());
  }

  private static PermissionCheck check(Resource resource, Permission permission, String id) {
    var check = new PermissionCheck();
    check.setResource(resource);
    check.setPermission(permission);
    check.setResourceId(id);
    return check;
  }
}

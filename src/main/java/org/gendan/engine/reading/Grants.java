package org.gendan.engine.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.gendan.engine.reading.GrantMapper.Grant;

/**
 * What is granted to who asks, read once a command. The engine asks for each permission by a
 * statement of its own, of up to a dozen subqueries, whose planning takes longer than reading the
 * few rows there are. Right as long as nobody is denied by a row ({@code
 * authorization-check-revokes: never}).
 */
public final class Grants implements Session {

  private final Supplier<GrantMapper> mapper;
  private final Map<List<String>, List<Grant>> read = new HashMap<>();

  private Grants(Supplier<GrantMapper> mapper) {
    this.mapper = mapper;
  }

  /** Those of the running command; empty where models are tried alone, without tables of ours. */
  public static Optional<Grants> ofTheCommand() {
    var command = Context.getCommandContext();
    return command.getSessionFactories().containsKey(Grants.class)
        ? Optional.of(command.getSession(Grants.class))
        : Optional.empty();
  }

  /** All grants to a person, the groups and everybody. */
  public List<Grant> of(String userId, List<String> groups) {
    List<String> asker = new ArrayList<>(groups == null ? List.of() : groups);
    asker.add(0, userId);
    return read.computeIfAbsent(
        asker, missing -> mapper.get().of(userId, missing.subList(1, missing.size())));
  }

  /**
   * Whether the person or one of the groups is granted what the check asks for; empty where the
   * check is of a kind that only the engine's statement answers.
   */
  public Optional<Boolean> allow(String userId, List<String> groups, PermissionCheck check) {
    return isPlain(check)
        ? Optional.of(of(userId, groups).stream().anyMatch(grant -> allows(grant, check)))
        : Optional.empty();
  }

  /** The same for several checks, one or all of which have to pass. */
  public Optional<Boolean> allow(
      String userId, List<String> groups, CompositePermissionCheck checks) {
    List<PermissionCheck> parts = checks.getAtomicChecks();
    if (parts.isEmpty()
        || !checks.getCompositeChecks().isEmpty()
        || !parts.stream().allMatch(Grants::isPlain)) {
      return Optional.empty();
    }
    List<Grant> grants = of(userId, groups);
    return Optional.of(
        checks.isDisjunctive()
            ? parts.stream().anyMatch(part -> grants.stream().anyMatch(it -> allows(it, part)))
            : parts.stream().allMatch(part -> grants.stream().anyMatch(it -> allows(it, part))));
  }

  private static boolean isPlain(PermissionCheck check) {
    return check.getResourceIdQueryParam() == null
        && check.getAuthorizationNotFoundReturnValue() == null;
  }

  private static boolean allows(Grant grant, PermissionCheck check) {
    return grant.resourceType() == check.getResourceType()
        && (grant.permissions() & check.getPerms()) == check.getPerms()
        && (Authorization.ANY.equals(grant.resourceId())
            || grant.resourceId().equals(check.getResourceId()));
  }

  @Override
  public void flush() {
    // Nothing is written.
  }

  @Override
  public void close() {
    // Nothing is held.
  }

  /** One for each command. */
  public record Factory(Supplier<GrantMapper> mapper) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return Grants.class;
    }

    @Override
    public Session openSession() {
      return new Grants(mapper);
    }
  }
}

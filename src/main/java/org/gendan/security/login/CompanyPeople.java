package org.gendan.security.login;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.gendan.security.Roles;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who comes in by a company's login becomes a user of the engine with the groups that the company
 * names, because tasks, duty and grants ask the engine. The company decides: what an administrator
 * changes in such a user lasts until the next login.
 */
@Component
class CompanyPeople extends OidcUserService {

  /** Of a user: by whom and as whom it is known there. A name alone may change hands. */
  private static final String KNOWN_AS = "gendan.company-login";

  private final IdentityService identity;
  private final LoginProperties login;

  CompanyPeople(@Lazy IdentityService identity, LoginProperties login) {
    this.identity = identity;
    this.login = login;
  }

  /**
   * Takes the person in.
   *
   * @throws OAuth2AuthenticationException when the company names no group of ours, or when the name
   *     belongs to another person or to an account with a password of its own
   */
  @Override
  @Transactional
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser person = super.loadUser(request);
    Set<String> groups = groups(person.getClaim(login.groupsClaim()));
    if (groups.isEmpty()) {
      throw refusal("claim '%s' names none of our groups".formatted(login.groupsClaim()));
    }
    String userId = person.getName();
    save(userId, person);
    belongTo(userId, groups);
    String nameAttribute =
        request
            .getClientRegistration()
            .getProviderDetails()
            .getUserInfoEndpoint()
            .getUserNameAttributeName();
    return new DefaultOidcUser(
        groups.stream().map(SimpleGrantedAuthority::new).toList(),
        person.getIdToken(),
        person.getUserInfo(),
        nameAttribute);
  }

  /** A list, or words with blanks or commas between them. */
  private static Set<String> groups(Object claim) {
    Stream<?> named =
        claim instanceof Collection<?> list
            ? list.stream()
            : Arrays.stream(Objects.toString(claim, "").split("[\\s,]+"));
    return named
        .map(String::valueOf)
        .filter(Roles.ALL::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void save(String userId, OidcUser person) {
    String knownAs = person.getIssuer() + " " + person.getSubject();
    User user = identity.createUserQuery().userId(userId).singleResult();
    boolean isNew = user == null;
    if (isNew) {
      user = identity.newUser(userId);
      // Nobody learns it: this person has no other way in.
      user.setPassword(UUID.randomUUID() + "-" + UUID.randomUUID() + "aA1!");
    } else if (!knownAs.equals(identity.getUserInfo(userId, KNOWN_AS))) {
      throw refusal("user '%s' is another account".formatted(userId));
    }
    user.setFirstName(Objects.requireNonNullElse(person.getGivenName(), userId));
    user.setLastName(Objects.requireNonNullElse(person.getFamilyName(), ""));
    user.setEmail(person.getEmail());
    identity.saveUser(user);
    if (isNew) {
      identity.setUserInfo(userId, KNOWN_AS, knownAs);
    }
  }

  private void belongTo(String userId, Set<String> groups) {
    Set<String> before =
        identity.createGroupQuery().groupMember(userId).list().stream()
            .map(Group::getId)
            .collect(Collectors.toSet());
    before.stream()
        .filter(group -> !groups.contains(group))
        .forEach(group -> identity.deleteMembership(userId, group));
    groups.stream()
        .filter(group -> !before.contains(group))
        .forEach(group -> identity.createMembership(userId, group));
  }

  /** Without OpenID Connect there is no word of the company's that is signed. */
  static OAuth2User refused(OAuth2UserRequest request) {
    throw refusal(
        "client '%s' lacks the scope openid"
            .formatted(request.getClientRegistration().getRegistrationId()));
  }

  private static OAuth2AuthenticationException refusal(String why) {
    return new OAuth2AuthenticationException(new OAuth2Error("access_denied", why, null), why);
  }
}

package org.gendan.security.login;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The logins of companies (OIDC) that the installation has registered; mostly none. */
@Component
class CompanyLogins {

  private final Map<String, String> links = new LinkedHashMap<>();

  CompanyLogins(ObjectProvider<InMemoryClientRegistrationRepository> registered) {
    registered.ifAvailable(
        all ->
            all.forEach(
                one ->
                    links.put(
                        one.getClientName(), "/oauth2/authorization/" + one.getRegistrationId())));
  }

  boolean areThere() {
    return !links.isEmpty();
  }

  /** The address at which each of them begins, by its name. */
  Map<String, String> links() {
    return links;
  }
}

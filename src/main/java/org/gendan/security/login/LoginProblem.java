package org.gendan.security.login;

import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Why a person sees the login page again; what it says stands in {@code texts/login}. */
enum LoginProblem {
  CREDENTIALS,
  WAIT,
  TOKEN,
  GROUP,
  COMPANY,
  FAULT,
  LEFT;

  static LoginProblem of(AuthenticationException why) {
    if (why instanceof BadCredentialsException) {
      return CREDENTIALS;
    }
    if (why instanceof OAuth2AuthenticationException) {
      return COMPANY;
    }
    if (why instanceof DisabledException) {
      return GROUP;
    }
    return why instanceof LockedException ? WAIT : FAULT;
  }

  /** The address of the login page that says so. */
  String page() {
    return "/login?problem=" + key();
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

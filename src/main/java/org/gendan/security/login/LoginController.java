package org.gendan.security.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page at which a person says who it is; to who has come in, it says as whom. */
@RestController
class LoginController {

  private final LoginCookies cookies;
  private final CompanyLogins companies;

  LoginController(LoginCookies cookies, CompanyLogins companies) {
    this.cookies = cookies;
    this.companies = companies;
  }

  /**
   * The page.
   *
   * @param problem why it is shown again, a key of {@link LoginProblem}
   * @param lang the language that the person chose; without it the browser's
   * @param person null before the login
   */
  @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
  String page(
      @RequestParam(defaultValue = "") String problem,
      @RequestParam(defaultValue = "") String lang,
      Locale ofTheBrowser,
      Authentication person,
      CsrfToken token,
      HttpServletRequest request) {
    var page =
        new LoginPage(lang.isEmpty() ? ofTheBrowser : Locale.forLanguageTag(lang), token, problem);
    if (person != null) {
      return page.inside(person.getName());
    }
    return cookies.areLost(request) ? page.withoutForm() : page.asking(companies.links());
  }
}

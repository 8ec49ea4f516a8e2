package org.gendan.security.login;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** The login page in one language; its words stand in {@code texts/login}. */
final class LoginPage {

  private static final Map<String, Properties> WORDS =
      Map.of("en", words("en"), "zh-CN", words("zh-CN"));

  private static final String FRAME = read("login/page.html");
  private static final String FORM = read("login/form.html");
  private static final String INSIDE = read("login/inside.html");

  private final String language;
  private final CsrfToken token;
  private final String problem;

  LoginPage(Locale wanted, CsrfToken token, String problem) {
    this.language = wanted.getLanguage().equals("zh") ? "zh-CN" : "en";
    this.token = token;
    this.problem = problem;
  }

  /**
   * Asks for user and password.
   *
   * @param companies other ways in: the address of each, by its name
   */
  String asking(Map<String, String> companies) {
    String others =
        companies.entrySet().stream()
            .map(
                other ->
                    "<a class=\"other\" href=\"%s\">%s</a>"
                        .formatted(
                            HtmlUtils.htmlEscape(other.getValue()),
                            said("company", HtmlUtils.htmlEscape(other.getKey()))))
            .collect(Collectors.joining());
    return framed(notice(problem), FORM.replace("{others}", others));
  }

  /** Says why nobody can log in here. */
  String withoutForm() {
    return framed(notice("insecure"), "");
  }

  /** Says who has come in, and lets the person go. */
  String inside(String userId) {
    String who = said("inside", "<strong>" + HtmlUtils.htmlEscape(userId) + "</strong>");
    return framed("", INSIDE.replace("{who}", who));
  }

  /** A key that there is no sentence for, such as one made up in an address, says nothing. */
  private String notice(String key) {
    String text = WORDS.get(language).getProperty("problem." + key);
    if (text == null) {
      return "";
    }
    String kind = key.equals(LoginProblem.LEFT.key()) ? "status" : "alert";
    return "<p class=\"%1$s\" role=\"%1$s\">%2$s</p>".formatted(kind, HtmlUtils.htmlEscape(text));
  }

  private String framed(String notice, String content) {
    String page = FRAME.replace("{content}", content);
    for (String key : WORDS.get(language).stringPropertyNames()) {
      page = page.replace("{" + key + "}", WORDS.get(language).getProperty(key));
    }
    return page.replace("{language}", language)
        .replace("{same}", UriUtils.encodeQueryParam(problem, StandardCharsets.UTF_8))
        .replace("{notice}", notice)
        .replace("{tokenName}", token.getParameterName())
        .replace("{token}", HtmlUtils.htmlEscape(token.getToken()));
  }

  private String said(String key, String about) {
    return WORDS.get(language).getProperty(key).formatted(about);
  }

  private static Properties words(String language) {
    var words = new Properties();
    var file = new ClassPathResource("texts/login/" + language + ".properties");
    try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      words.load(text);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String file) {
    try {
      return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

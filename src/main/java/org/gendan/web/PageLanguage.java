package org.gendan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Pages are in the language that their address asks for ({@code ?lang=zh-CN}), else in that of
 * their reader, and in English where none is named.
 */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {

  private static final Pattern ASKED = Pattern.compile("(?:^|&)lang=([A-Za-z-]+)");

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return asked(request.getQueryString()).or(Reader::language).orElse(Language.ENGLISH).locale();
  }

  private static Optional<Language> asked(String query) {
    return Optional.ofNullable(query)
        .map(ASKED::matcher)
        .filter(Matcher::find)
        .flatMap(found -> Language.wanted(found.group(1)));
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    throw new UnsupportedOperationException("The browser says its language with each request");
  }
}

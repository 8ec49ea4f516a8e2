package org.gendan.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gendan.words.Language;
import org.gendan.words.Reader;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Pages are in the language of their reader, and in English where none is named. */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Reader.language().orElse(Language.ENGLISH).locale();
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    throw new UnsupportedOperationException("The browser says its language with each request");
  }
}

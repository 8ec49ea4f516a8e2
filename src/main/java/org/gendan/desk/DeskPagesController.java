package org.gendan.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What all pages of the desk have: their words, their reader, and how they say that not. */
@ControllerAdvice(basePackageClasses = DeskPagesController.class)
class DeskPagesController {

  private final CurrentActor actor;
  private final MessageSource texts;
  private final Clock clock;
  private final ZoneId zone;

  DeskPagesController(CurrentActor actor, MessageSource texts, Clock clock, ZoneId zone) {
    this.actor = actor;
    this.texts = texts;
    this.clock = clock;
    this.zone = zone;
  }

  @ModelAttribute("say")
  DeskWords words(Locale reader) {
    return new DeskWords(texts, reader, zone, clock.instant());
  }

  @ModelAttribute("me")
  String me() {
    return actor.id();
  }

  @ExceptionHandler
  String refused(Refusal refusal, Locale reader, Model model, HttpServletResponse response) {
    response.setStatus(
        switch (refusal.kind()) {
          case NOT_FOUND -> HttpStatus.NOT_FOUND.value();
          case FORBIDDEN -> HttpStatus.FORBIDDEN.value();
          case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY.value();
          case CONFLICT, HELD -> HttpStatus.CONFLICT.value();
        });
    return refused(refusal.toReader(), reader, model);
  }

  /** An address with a word that is none, such as a stage of an old bookmark. */
  @ExceptionHandler
  String odd(
      MethodArgumentTypeMismatchException odd,
      Locale reader,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.BAD_REQUEST.value());
    return refused(texts.getMessage("odd.address", null, reader), reader, model);
  }

  private String refused(String why, Locale reader, Model model) {
    model.addAttribute("say", words(reader));
    model.addAttribute("me", me());
    model.addAttribute("why", why);
    return "desk/refused";
  }
}

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
    model.addAttribute("say", words(reader));
    model.addAttribute("me", me());
    model.addAttribute("refusal", refusal);
    return "desk/refused";
  }
}

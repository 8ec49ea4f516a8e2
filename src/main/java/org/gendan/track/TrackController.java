package org.gendan.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gendan.complaint.Complaint;
import org.gendan.refund.RefundKind;
import org.gendan.refusal.FieldError;
import org.gendan.refusal.Refusal;
import org.gendan.track.TrackLinks.Found;
import org.gendan.track.TrackWishes.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a customer: opened by a link, without a login, a session or a script. */
@Controller
class TrackController {

  private final TrackLinks links;
  private final TrackPages pages;
  private final TrackWishes wishes;
  private final TrackLimits limits;
  private final TrackProperties settings;
  private final ZoneId zone;

  TrackController(
      TrackLinks links,
      TrackPages pages,
      TrackWishes wishes,
      TrackLimits limits,
      TrackProperties settings,
      ZoneId zone) {
    this.links = links;
    this.pages = pages;
    this.wishes = wishes;
    this.limits = limits;
    this.settings = settings;
    this.zone = zone;
  }

  @ModelAttribute("say")
  TrackWords words(Locale reader) {
    return new TrackWords(reader, zone);
  }

  @ModelAttribute("contact")
  String contact() {
    return settings.contact();
  }

  @GetMapping("/track/{token}")
  String page(
      @PathVariable String token,
      @RequestParam(defaultValue = "false") boolean taken,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return found(token, request, response)
        .map(found -> shown(found, token, null, taken ? "taken" : null, TrackForm.EMPTY, model))
        .orElse("track/gone");
  }

  /** A wish; what comes of it is read at the page, so that reloading it asks for nothing twice. */
  @PostMapping(path = "/track/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  String ask(
      @PathVariable String token,
      @RequestParam TrackWish wish,
      @ModelAttribute("form") TrackForm form,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Found> found = found(token, request, response);
    if (found.isEmpty()) {
      return "track/gone";
    }
    try {
      Outcome outcome = wishes.ask(found.get(), wish, form);
      if (outcome == Outcome.TAKEN) {
        return "redirect:/track/" + token + "?taken=true&lang=" + language(model);
      }
      response.setStatus(
          outcome == Outcome.CODE_SENT
              ? HttpStatus.OK.value()
              : outcome == Outcome.CODE_WRONG
                  ? HttpStatus.UNPROCESSABLE_ENTITY.value()
                  : HttpStatus.TOO_MANY_REQUESTS.value());
      return shown(found.get(), token, wish, outcome.name(), form, model);
    } catch (Refusal refusal) {
      boolean wrong = refusal.kind() == Refusal.Kind.INVALID;
      response.setStatus(
          wrong ? HttpStatus.UNPROCESSABLE_ENTITY.value() : HttpStatus.CONFLICT.value());
      // Which sentence a desk would read stays with the desk: it may name what is not the
      // customer's.
      model.addAttribute("wrong", refusal.errors().stream().map(FieldError::field).toList());
      return shown(found.get(), token, wish, wrong ? "wrong" : "refused", form, model);
    }
  }

  private String shown(
      Found found, String token, TrackWish open, String said, TrackForm form, Model model) {
    boolean again = open != null && !"NO_MORE_WISHES".equals(said);
    model.addAttribute("it", pages.of(found.order()));
    model.addAttribute("steps", TrackPage.STEPS);
    model.addAttribute("address", "/track/" + token + "?lang=" + language(model));
    model.addAttribute("page", "/track/" + token);
    model.addAttribute("open", open);
    model.addAttribute("said", said);
    model.addAttribute("form", form);
    model.addAttribute("requestId", again ? form.requestId() : UUID.randomUUID().toString());
    model.addAttribute("underWay", open != null && wishes.isCodeUnderWay(found, open));
    model.addAttribute("refunds", RefundKind.values());
    model.addAttribute("complaints", Complaint.Kind.values());
    if (!model.containsAttribute("wrong")) {
      model.addAttribute("wrong", List.of());
    }
    return "track/page";
  }

  private Optional<Found> found(
      String token, HttpServletRequest request, HttpServletResponse response) {
    String from = request.getRemoteAddr();
    if (!limits.letsIn(from)) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return Optional.empty();
    }
    Optional<Found> found = links.find(token);
    if (found.isEmpty()) {
      limits.unknown(from);
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return found;
    }
    if (!limits.letsIn(found.get().link())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return Optional.empty();
    }
    return found;
  }

  private static String language(Model model) {
    return ((TrackWords) model.getAttribute("say")).language();
  }
}

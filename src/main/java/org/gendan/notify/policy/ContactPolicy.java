package org.gendan.notify.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gendan.batch.Batch;
import org.gendan.calendar.WorkingTime;
import org.gendan.notify.policy.ContactPermission.Allowed;
import org.gendan.notify.policy.ContactPermission.QuietUntil;
import org.gendan.notify.policy.ContactPermission.Refused;
import org.gendan.notify.policy.ContactWish.Wish;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may be called or written to, for what, and when. A customer who refuses contact is left
 * alone, and nobody is disturbed at night (B10 of docs/domain.md).
 */
@Service
@NamedInterface
public class ContactPolicy {

  private static final Pattern CALLABLE = Pattern.compile("\\d{5,22}");

  private final ContactWishMapper wishes;
  private final WorkingTime workingTime;
  private final ContactProperties settings;
  private final CurrentActor actor;
  private final ApplicationEventPublisher news;
  private final Batch batch;
  private final Clock clock;

  ContactPolicy(
      ContactWishMapper wishes,
      WorkingTime workingTime,
      ContactProperties settings,
      CurrentActor actor,
      ApplicationEventPublisher news,
      Batch batch,
      Clock clock) {
    this.wishes = wishes;
    this.workingTime = workingTime;
    this.settings = settings;
    this.actor = actor;
    this.news = news;
    this.batch = batch;
    this.clock = clock;
  }

  /**
   * Whether this number may be contacted for this purpose at this moment.
   *
   * @throws Refusal when it is no phone number
   */
  @Transactional(readOnly = true)
  public ContactPermission mayContact(String phone, ContactPurpose purpose, Instant at) {
    Wish wish = wishOf(phone);
    boolean refused =
        switch (purpose) {
          case SERVICE -> wish == Wish.NO_CONTACT;
          case SURVEY -> wish == Wish.NO_CONTACT || wish == Wish.NO_SURVEYS;
          case OFFER -> wish != Wish.OFFERS_WELCOME;
        };
    if (refused) {
      return new Refused(wish);
    }
    // No working time at all after now is now, or the next opening.
    Instant open = workingTime.due(settings.contactCalendar(), at, "PT0S").at().toInstant();
    return open.isAfter(at) ? new QuietUntil(open) : new Allowed();
  }

  /** The wish in force; {@code WELCOME} when nothing was ever said. */
  @Transactional(readOnly = true)
  public Wish wishOf(String phone) {
    List<ContactWish> all = history(phone);
    return all.isEmpty() ? Wish.WELCOME : all.get(all.size() - 1).wish();
  }

  /** Everything that was said about this number, the oldest first. */
  @Transactional(readOnly = true)
  public List<ContactWish> history(String phone) {
    String number = dialled(phone);
    return known().map(known -> known.byNumber().get(number)).orElseGet(() -> wishes.of(number));
  }

  /** What an open batch has read. */
  private record Known(Map<String, List<ContactWish>> byNumber) {
    Known() {
      this(new HashMap<>());
    }
  }

  /** Reads ahead about which numbers a batch will ask; nothing without a batch. */
  public void readAhead(Collection<String> phones) {
    Set<String> numbers =
        phones.stream()
            .map(ContactPolicy::digits)
            .filter(number -> CALLABLE.matcher(number).matches())
            .collect(Collectors.toSet());
    if (!numbers.isEmpty()) {
      known()
          .ifPresent(
              known -> {
                numbers.forEach(number -> known.byNumber().put(number, new ArrayList<>()));
                wishes.ofAll(numbers).forEach(wish -> known.byNumber().get(wish.phone()).add(wish));
              });
    }
  }

  private Optional<Known> known() {
    return batch.part(Known.class, Known::new);
  }

  /**
   * Notes what a customer wishes; saying the same again changes nothing.
   *
   * @return whether this is news
   * @throws Refusal when it is no phone number
   */
  @Transactional
  public boolean note(String phone, Wish wish, String reason) {
    String number = dialled(phone);
    if (wishOf(number) == wish) {
      return false;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    known().ifPresent(known -> known.byNumber().remove(number));
    wishes.add(new ContactWish(number, wish, reason, actor.id(), now));
    news.publishEvent(new ContactWishNoted(number, wish));
    return true;
  }

  /**
   * Whether both are the same number, however the first is written.
   *
   * @param number as it is dialled
   */
  public boolean isNumber(String phone, String number) {
    return digits(phone).equals(number);
  }

  /** One number however it was written: +86 138-0000-8000 is 13800008000. */
  private static String dialled(String phone) {
    String number = digits(phone);
    if (!CALLABLE.matcher(number).matches()) {
      throw Refusal.invalid(
          "phone",
          ErrorCode.PHONE,
          "'%s' is no phone number that can be called; write 11 digits, or an area code as in 0755-…",
          phone);
    }
    return number;
  }

  private static String digits(String phone) {
    String digits = phone == null ? "" : phone.replaceAll("[\\s()./-]", "");
    return digits.replaceFirst("^(\\+|00)86(?=\\d{5})", "").replaceFirst("^\\+", "00");
  }
}

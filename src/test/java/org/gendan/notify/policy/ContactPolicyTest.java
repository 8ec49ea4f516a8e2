package org.gendan.notify.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gendan.notify.policy.ContactPurpose.OFFER;
import static org.gendan.notify.policy.ContactPurpose.SERVICE;
import static org.gendan.notify.policy.ContactPurpose.SURVEY;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gendan.batch.Batch;
import org.gendan.calendar.CalendarAccess;
import org.gendan.notify.policy.ContactPermission.Allowed;
import org.gendan.notify.policy.ContactPermission.QuietUntil;
import org.gendan.notify.policy.ContactPermission.Refused;
import org.gendan.notify.policy.ContactWish.Wish;
import org.gendan.refusal.Refusal;
import org.gendan.security.CurrentActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever refuses contact is left alone, and nobody is disturbed at night (B10 of docs/domain.md).
 */
class ContactPolicyTest {

  private static final String PHONE = "13800008000";
  private static final Instant NOON = at("2026-03-02T12:00");

  private final List<ContactWish> said = new ArrayList<>();
  private final CurrentActor actor = mock(CurrentActor.class);
  private final List<Object> news = new ArrayList<>();
  private final ContactPolicy policy =
      new ContactPolicy(
          new InMemory(),
          CalendarAccess.workingTime(CalendarAccess.shipped(), Clock.systemUTC()),
          new ContactProperties("contact-hours"),
          actor,
          news::add,
          new Batch(kinds -> {}),
          Clock.fixed(NOON, CalendarAccess.SHANGHAI));

  @BeforeEach
  void anAgentNotes() {
    when(actor.id()).thenReturn("agent1");
  }

  @ParameterizedTest
  @CsvSource({
    "WELCOME, true, true, false",
    "OFFERS_WELCOME, true, true, true",
    "NO_SURVEYS, true, false, false",
    "NO_CONTACT, false, false, false"
  })
  void aWishDecidesForWhatACustomerIsContacted(
      Wish wish, boolean service, boolean survey, boolean offer) {
    policy.note(PHONE, wish, null);

    assertThat(policy.mayContact(PHONE, SERVICE, NOON).isAllowed()).isEqualTo(service);
    assertThat(policy.mayContact(PHONE, SURVEY, NOON).isAllowed()).isEqualTo(survey);
    assertThat(policy.mayContact(PHONE, OFFER, NOON).isAllowed()).isEqualTo(offer);
  }

  @Test
  void whoHasNeverSaidAnythingGetsNoOffers() {
    assertThat(policy.mayContact(PHONE, OFFER, NOON)).isEqualTo(new Refused(Wish.WELCOME));
    assertThat(policy.mayContact(PHONE, SURVEY, NOON)).isEqualTo(new Allowed());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02T08:29, 2026-03-02T08:30",
    "2026-03-02T21:00, 2026-03-03T08:30",
    "2026-10-01T23:00, 2026-10-02T08:30"
  })
  void inQuietHoursTheAnswerSaysFromWhen(String asked, String from) {
    assertThat(policy.mayContact(PHONE, SERVICE, at(asked))).isEqualTo(new QuietUntil(at(from)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02T08:30", "2026-03-02T20:59", "2026-03-08T12:00"})
  void withinTheHoursItIsNow(String asked) {
    assertThat(policy.mayContact(PHONE, SERVICE, at(asked))).isEqualTo(new Allowed());
  }

  @Test
  void aRefusalComesBeforeTheHour() {
    policy.note(PHONE, Wish.NO_CONTACT, "stop calling");

    assertThat(policy.mayContact(PHONE, SERVICE, at("2026-03-02T23:00")))
        .isEqualTo(new Refused(Wish.NO_CONTACT));
  }

  @Test
  void theLastWishCountsAndTheEarlierOnesStay() {
    policy.note(PHONE, Wish.NO_CONTACT, "stop calling");
    policy.note(PHONE, Wish.WELCOME, null);

    assertThat(policy.wishOf(PHONE)).isEqualTo(Wish.WELCOME);
    assertThat(policy.history(PHONE))
        .containsExactly(
            new ContactWish(PHONE, Wish.NO_CONTACT, "stop calling", "agent1", NOON),
            new ContactWish(PHONE, Wish.WELCOME, null, "agent1", NOON));
  }

  @Test
  void theSameWishAgainIsNoNews() {
    assertThat(policy.note(PHONE, Wish.NO_SURVEYS, null)).isTrue();
    assertThat(policy.note(PHONE, Wish.NO_SURVEYS, "again")).isFalse();

    assertThat(said).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+86 138-0000-8000", "0086 13800008000", "138 0000 8000"})
  void oneNumberIsOneNumberHoweverItIsWritten(String written) {
    policy.note(written, Wish.NO_CONTACT, null);

    assertThat(policy.wishOf(PHONE)).isEqualTo(Wish.NO_CONTACT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "call me", "12", "+44 20 x"})
  void whatIsNoPhoneNumberIsRefused(String phone) {
    assertThatThrownBy(() -> policy.note(phone, Wish.NO_CONTACT, null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("phone");
  }

  private static Instant at(String shanghai) {
    return OffsetDateTime.parse(shanghai + ":00+08:00").toInstant();
  }

  private final class InMemory implements ContactWishMapper {

    @Override
    public List<ContactWish> ofAll(Collection<String> phones) {
      return said.stream().filter(wish -> phones.contains(wish.phone())).toList();
    }

    @Override
    public void add(ContactWish wish) {
      said.add(wish);
    }

    @Override
    public List<ContactWish> of(String phone) {
      return said.stream().filter(wish -> wish.phone().equals(phone)).toList();
    }
  }
}

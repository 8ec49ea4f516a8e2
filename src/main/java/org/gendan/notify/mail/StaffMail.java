package org.gendan.notify.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.gendan.notify.ChannelProperties;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.gendan.vendor.MissingSettings;
import org.gendan.vendor.VendorMisconfigured;
import org.gendan.vendor.VendorPatience;
import org.gendan.vendor.VendorUnavailable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Sends texts by the mail server of the house, and says which addresses it sends to. */
@Component
@NamedInterface
public class StaffMail {

  private static final int LONGEST = 254;
  private static final int FOR_GOOD = 500;

  private final MailProperties settings;
  private final JavaMailSenderImpl server;

  public StaffMail(MailProperties settings, ChannelProperties channels) {
    this.settings = settings;
    if (settings.isOn()) {
      MissingSettings missing =
          MissingSettings.of("Mail is switched on", "gendan.notify.mail")
              .unless(settings.sender(), "sender")
              .unless(String.join("", settings.domains()), "domains");
      if (settings.user() != null && !settings.user().isBlank()) {
        missing.unless(settings.password(), "password");
      }
      missing.refuse();
    }
    this.server = server(settings, channels.patience());
  }

  private static JavaMailSenderImpl server(MailProperties settings, VendorPatience patience) {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost(settings.host());
    server.setPort(settings.port());
    server.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties mail = server.getJavaMailProperties();
    mail.put("mail.smtp.connectiontimeout", millis(patience.connectTimeout()));
    mail.put("mail.smtp.timeout", millis(patience.readTimeout()));
    mail.put("mail.smtp.writetimeout", millis(patience.readTimeout()));
    mail.put("mail.smtp.starttls.enable", "true");
    mail.put("mail.smtp.starttls.required", String.valueOf(settings.startTls()));
    mail.put("mail.smtp.ssl.checkserveridentity", "true");
    if (settings.user() != null && !settings.user().isBlank()) {
      server.setUsername(settings.user());
      server.setPassword(settings.password());
      mail.put("mail.smtp.auth", "true");
    }
    return server;
  }

  private static String millis(Duration time) {
    return String.valueOf(time.toMillis());
  }

  /** Whether there is a mail server. */
  public boolean isOn() {
    return settings.isOn();
  }

  /**
   * Checks an address that mail is to go to.
   *
   * @return as it is kept
   * @throws Refusal when there is no mail server, it is no address, or one of another house
   */
  public String checked(String field, String address) {
    if (!isOn()) {
      throw Refusal.invalid(
          field, ErrorCode.NOT_HERE, "cannot be kept: no mail server is set up; leave it empty");
    }
    String trimmed = address.strip();
    if (trimmed.length() > LONGEST || !isOne(trimmed)) {
      throw Refusal.invalid(
          field,
          ErrorCode.FORMAT,
          "'%s' is no mail address; it needs one @ with a name before and a domain behind",
          address);
    }
    String domain = trimmed.substring(trimmed.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    if (!settings.domains().contains(domain)) {
      throw Refusal.invalid(
          field,
          ErrorCode.NOT_ALLOWED,
          "'%s' is not of the house; reports go to addresses of %s",
          address,
          settings.domains());
    }
    return trimmed;
  }

  /** One address without a name beside it. */
  private static boolean isOne(String address) {
    try {
      InternetAddress one = new InternetAddress(address, true);
      return address.equals(one.getAddress()) && address.matches("[\\x21-\\x7e]+@[^@]+");
    } catch (AddressException e) {
      return false;
    }
  }

  /**
   * Sends a text.
   *
   * @param key by which a server and a reader know that it is the same once more
   * @throws VendorUnavailable when the server cannot be reached, or puts it off
   * @throws VendorMisconfigured when it accepts neither us nor the address
   */
  public void send(String key, String address, String subject, String text) {
    try {
      server.send(mail(key, address, subject, text));
    } catch (MailAuthenticationException e) {
      throw new VendorMisconfigured(
          "The mail server does not accept gendan.notify.mail.user and its password");
    } catch (MailSendException e) {
      throw notSent(e);
    } catch (MailException | MessagingException e) {
      throw new VendorMisconfigured("The mail cannot be written: " + e.getClass().getSimpleName());
    }
  }

  private MimeMessage mail(String key, String address, String subject, String text)
      throws MessagingException {
    String id =
        "<%s@%s>"
            .formatted(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                settings.sender().substring(settings.sender().lastIndexOf('@') + 1));
    MimeMessage mail =
        new MimeMessage(server.getSession()) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
          }
        };
    MimeMessageHelper parts = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
    parts.setFrom(settings.sender());
    parts.setTo(address);
    parts.setSubject(subject);
    parts.setText(text);
    // Nobody's answer that they are away comes back to the sender.
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }

  /** The address is a person's, so that no message and no cause that names it is kept. */
  private static RuntimeException notSent(MailSendException failure) {
    // With a cause it is about the connection, without one about a mail.
    if (failure.getCause() != null || failure.getMessageExceptions().length == 0) {
      return VendorUnavailable.nothingHappened("The mail server cannot be reached", failure);
    }
    for (Throwable cause = failure.getMessageExceptions()[0]; cause != null; cause = next(cause)) {
      int code = code(cause);
      if (code >= FOR_GOOD) {
        return new VendorMisconfigured(
            "The mail server refuses the mail for good (%d); correct the address of the subscription, or gendan.notify.mail.sender"
                .formatted(code));
      }
      if (code > 0) {
        return VendorUnavailable.nothingHappened(
            "The mail server puts the mail off (%d)".formatted(code), null);
      }
    }
    return VendorUnavailable.outcomeUnknown(
        "The mail server gave no usable answer: " + failure.getMessageExceptions()[0].getClass(),
        null);
  }

  private static Throwable next(Throwable cause) {
    return cause instanceof MessagingException mail ? mail.getNextException() : null;
  }

  private static int code(Throwable cause) {
    if (cause instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    return cause instanceof SMTPSendFailedException mail ? mail.getReturnCode() : 0;
  }
}

package org.gendan.notify.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server of the house.
 *
 * @param host none while it is empty: then nothing goes by mail
 * @param user empty for a server that asks for none
 * @param startTls whether a connection that is not encrypted is refused
 * @param sender address that mails come from
 * @param domains what may stand behind the @ of an address; mail leaves for no other
 */
@Validated
@ConfigurationProperties("gendan.notify.mail")
public record MailProperties(
    String host,
    @Min(1) @Max(65535) int port,
    String user,
    String password,
    boolean startTls,
    String sender,
    @NotNull List<String> domains) {

  boolean isOn() {
    return host != null && !host.isBlank();
  }

  /** Without what must not be logged. */
  @Override
  public String toString() {
    return "MailProperties";
  }
}

package org.gendan.notify.customer;

import java.util.List;
import org.gendan.notify.ChannelProperties;
import org.gendan.notify.customer.CustomerMessages.Template;
import org.gendan.notify.guard.Reader;
import org.gendan.notify.texts.HouseText;
import org.gendan.notify.texts.TextSet;
import org.gendan.notify.texts.TextsAtVendor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts to customers, and where they are held. */
@Configuration(proxyBeanMethods = false)
class CustomerTexts {

  @Bean
  TextSet textsToCustomers() {
    return new TextSet("customer", List.<HouseText>of(Template.values()));
  }

  @Bean
  TextsAtVendor textsAtVendor(List<SmsChannel> channels, ChannelProperties settings) {
    boolean held =
        channels.stream()
            .filter(channel -> channel.name().equals(settings.channel()))
            .anyMatch(SmsChannel::holdsTexts);
    return text -> held && text.reader() == Reader.CUSTOMER;
  }
}

package org.gendan.security;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When wrong passwords begin to cost time.
 *
 * @param triesOfUserAtAddress wrong ones of one user from one address
 * @param triesOfAddress wrong ones of all users from one address
 * @param triesOfUser wrong ones of one user from all addresses
 * @param firstDelay the first wait; each further wrong password doubles it
 * @param longestDelay no wait is longer
 * @param forgetAfter without a wrong password for so long all is as before
 * @param remembered how many of each are remembered, the latest ones
 */
@Validated
@ConfigurationProperties("gendan.logins")
record WrongPasswordsProperties(
    @Positive int triesOfUserAtAddress,
    @Positive int triesOfAddress,
    @Positive int triesOfUser,
    @NotNull Duration firstDelay,
    @NotNull Duration longestDelay,
    @NotNull Duration forgetAfter,
    @Positive int remembered) {}

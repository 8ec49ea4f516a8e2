package org.gendan.security.login;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How people log in.
 *
 * @param lookEvery after how long a session asks again whether its person is there and in which
 *     groups
 * @param groupsClaim where the company's own login names the groups
 */
@Validated
@ConfigurationProperties("gendan.login")
record LoginProperties(Duration lookEvery, @NotBlank String groupsClaim) {}

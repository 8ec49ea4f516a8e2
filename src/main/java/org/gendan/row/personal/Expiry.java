package org.gendan.row.personal;

import org.springframework.modulith.NamedInterface;

/**
 * What retention deletes of a table.
 *
 * @param rule how long it is kept
 * @param since SQL of the moment from which that counts; null while it does not
 * @param when SQL of what must hold besides, or null
 */
@NamedInterface
public record Expiry(String rule, String since, String when) {}

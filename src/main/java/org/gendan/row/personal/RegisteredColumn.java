package org.gendan.row.personal;

import org.springframework.modulith.NamedInterface;

/**
 * One column of {@code privacy/columns.yaml}.
 *
 * @param name as the database spells it
 * @param kind what it says about a person
 * @param way how it is erased
 */
@NamedInterface
public record RegisteredColumn(String name, ColumnKind kind, ErasingWay way) {}

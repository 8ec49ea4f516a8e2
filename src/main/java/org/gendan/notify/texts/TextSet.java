package org.gendan.notify.texts;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * The texts of a room.
 *
 * @param folder of their files below {@code texts}
 */
@NamedInterface
public record TextSet(String folder, List<HouseText> texts) {}

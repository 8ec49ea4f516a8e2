package org.gendan.carrier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text that is really UTF-8; what is not is never replaced in silence. */
public final class StrictText {

  private StrictText() {}

  /**
   * Decodes.
   *
   * @throws PushRefused when the bytes are no UTF-8
   */
  public static String utf8(byte[] bytes) throws PushRefused {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw PushRefused.unreadable("the body is not UTF-8");
    }
  }
}

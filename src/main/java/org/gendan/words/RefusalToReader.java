package org.gendan.words;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Answers a refusal that was kept as text in the language of the reader of the request. */
public final class RefusalToReader extends JsonSerializer<String> {

  @Override
  public void serialize(String kept, JsonGenerator to, SerializerProvider by) throws IOException {
    to.writeString(StoryWords.refusalToReader(kept));
  }
}

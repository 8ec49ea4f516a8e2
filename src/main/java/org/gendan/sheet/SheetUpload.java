package org.gendan.sheet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import org.gendan.refusal.ErrorCode;
import org.gendan.refusal.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/** Sheets as HTTP carries them: as the body of a request, or as a part of a form. */
public final class SheetUpload {

  private SheetUpload() {}

  /**
   * The body of a request.
   *
   * @param charset what the caller said apart from the content type, or null
   */
  public static SheetSource body(HttpServletRequest request, String charset) throws IOException {
    String type = request.getContentType();
    return new SheetSource("file", null, type, charset(charset, type), request.getInputStream());
  }

  /**
   * A part of a form.
   *
   * @throws Refusal when the part is missing
   */
  public static SheetSource part(String name, MultipartFile part, String charset)
      throws IOException {
    if (part == null) {
      throw Refusal.invalid(
          name, ErrorCode.REQUIRED, "The part %s is missing; send the file under this name", name);
    }
    String type = part.getContentType();
    return new SheetSource(
        name, part.getOriginalFilename(), type, charset(charset, type), part.getInputStream());
  }

  /** The parameter wins over the content type: people can set it, browsers set the other. */
  private static String charset(String parameter, String contentType) {
    if (parameter != null || contentType == null) {
      return parameter;
    }
    try {
      Charset charset = MediaType.parseMediaType(contentType).getCharset();
      return charset == null ? null : charset.name();
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid(
          "charset",
          ErrorCode.UNKNOWN,
          "The content type's charset is not taken; send UTF-8 or GBK");
    }
  }
}

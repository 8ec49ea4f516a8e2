package org.gendan.order.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.security.Principal;
import org.gendan.intake.ImportResult;
import org.gendan.intake.SheetSource;
import org.gendan.order.sheet.OrderImport;
import org.gendan.refusal.Refusal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/orders/import")
class OrderImportController {

  private final OrderImport orders;

  OrderImportController(OrderImport orders) {
    this.orders = orders;
  }

  @PostMapping(
      consumes = {
        "text/csv",
        "text/plain",
        "application/csv",
        "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        MediaType.APPLICATION_OCTET_STREAM_VALUE
      })
  ImportResult importBody(
      @RequestParam(defaultValue = "gendan") String format,
      @RequestParam(required = false) String charset,
      HttpServletRequest request,
      Principal actor)
      throws IOException {
    if (isTaobao(format)) {
      throw Refusal.invalid(
          "details",
          "required",
          "format=taobao needs two files; send multipart/form-data with the parts orders and"
              + " details");
    }
    String type = request.getContentType();
    try (InputStream content = request.getInputStream()) {
      var source = new SheetSource("file", null, type, charset(charset, type), content);
      return orders.gendan(source, actor.getName());
    }
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ImportResult importParts(
      @RequestParam(defaultValue = "gendan") String format,
      @RequestParam(defaultValue = "TAOBAO") String platform,
      @RequestParam(required = false) String charset,
      @RequestPart(name = "file", required = false) MultipartFile file,
      @RequestPart(name = "orders", required = false) MultipartFile orderList,
      @RequestPart(name = "details", required = false) MultipartFile detailList,
      Principal actor)
      throws IOException {
    if (!isTaobao(format)) {
      try (InputStream content = required("file", file)) {
        return orders.gendan(source("file", file, charset, content), actor.getName());
      }
    }
    try (InputStream list = required("orders", orderList);
        InputStream details = required("details", detailList)) {
      return orders.taobao(
          source("orders", orderList, charset, list),
          source("details", detailList, charset, details),
          platform,
          actor.getName());
    }
  }

  private static boolean isTaobao(String format) {
    return switch (format) {
      case "gendan" -> false;
      case "taobao" -> true;
      default ->
          throw Refusal.invalid(
              "format", "unknown", "'%s' is no format; gendan or taobao".formatted(format));
    };
  }

  private static InputStream required(String name, MultipartFile part) throws IOException {
    if (part == null) {
      throw Refusal.invalid(
          name, "required", "The part %s is missing; send the file under this name".formatted(name));
    }
    return part.getInputStream();
  }

  private static SheetSource source(
      String name, MultipartFile part, String charset, InputStream content) {
    String type = part.getContentType();
    return new SheetSource(
        name, part.getOriginalFilename(), type, charset(charset, type), content);
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
          "charset", "unknown", "The content type's charset is not taken; send UTF-8 or GBK");
    }
  }
}

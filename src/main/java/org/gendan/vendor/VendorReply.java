package org.gendan.vendor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What came back, before it is understood. Its text appears in no message, because vendors repeat
 * names and numbers of customers.
 *
 * @param who vendor and host, for messages
 * @param settings where the vendor's settings stand
 */
public record VendorReply(String who, String settings, int status, String text) {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /**
   * The JSON object of a 200.
   *
   * @throws VendorUnavailable for 5xx and what is no JSON object
   * @throws VendorMisconfigured for every other status
   */
  public JsonNode okObject() {
    refuseFailure();
    if (status != 200) {
      throw new VendorMisconfigured(
          "%s answered status %d; check %s.base-url and the network between"
              .formatted(who, status, settings));
    }
    return object();
  }

  /**
   * The JSON object of any answer in which the vendor has not failed.
   *
   * @throws VendorUnavailable for 5xx and what is no JSON object
   */
  public JsonNode object() {
    refuseFailure();
    JsonNode tree = json();
    if (tree.isObject()) {
      return tree;
    }
    throw VendorUnavailable.outcomeUnknown(who + " answered what is no JSON object", null);
  }

  /**
   * The JSON, whatever the status.
   *
   * @throws VendorUnavailable for what is no JSON
   */
  public JsonNode json() {
    try {
      JsonNode tree = JSON.readTree(text);
      if (!tree.isMissingNode()) {
        return tree;
      }
    } catch (JsonProcessingException e) {
      // Told below, and without the exception: it quotes what could not be read.
    }
    throw VendorUnavailable.outcomeUnknown(
        "%s answered status %d with what is no JSON; check %s.base-url"
            .formatted(who, status, settings),
        null);
  }

  private void refuseFailure() {
    if (status >= 500) {
      throw VendorUnavailable.outcomeUnknown(who + " failed with status " + status, null);
    }
  }
}

package org.gendan.order.intake.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An address of the export: province, city, district and street, separated by blanks, with the
 * postcode in parentheses at the end. No part of it is lost but the postcode and levels that are
 * only a word.
 */
record TaobaoAddress(String province, String city, String district, String street) {

  /** Six digits or none: fewer are the number of a room. */
  private static final Pattern POSTCODE = Pattern.compile("\\s*[(（]\\s*(\\d{6})?\\s*[)）]\\s*$");

  private static final List<String> MUNICIPALITIES = List.of("北京", "上海", "天津", "重庆");

  /** What the export writes in the place of a city where a county has none above it. */
  private static final Pattern NO_CITY =
      Pattern.compile("(省|自治区)?直辖县(级行政(单位|区划|区))?|市辖区|市辖县|县|城区|郊县|市");

  /** In the place of a district; 城区 and 郊区 are districts of some cities. */
  private static final Pattern NO_DISTRICT =
      Pattern.compile("(省|自治区)?直辖县(级行政(单位|区划|区))?|市辖区|市辖县|县|区");

  /** How a district ends; some cities have towns and subdistricts in its place. */
  private static final Pattern DISTRICT =
      Pattern.compile("[^\\d\\s]+(?<!小)(区|县|市|旗|镇|乡|街道|苏木|林场|农场|兵团|岛)");

  static TaobaoAddress of(String text) {
    if (text == null) {
      return new TaobaoAddress(null, null, null, null);
    }
    String plain = POSTCODE.matcher(text).replaceFirst("").strip();
    List<String> parts = new ArrayList<>(Arrays.asList(plain.split("[\\s\\p{Z}]+")));
    leaveOutWords(parts);
    if (parts.size() < 3) {
      return new TaobaoAddress(null, null, null, plain);
    }
    boolean named = parts.size() > 3 && DISTRICT.matcher(parts.get(2)).matches();
    String district = named ? parts.get(2) : null;
    String street = String.join(" ", parts.subList(named ? 3 : 2, parts.size()));
    return new TaobaoAddress(parts.get(0), parts.get(1), district, street);
  }

  private static void leaveOutWords(List<String> parts) {
    String municipality = municipality(parts.get(0));
    if (parts.size() > 1 && isNoCity(parts.get(1), municipality)) {
      parts.remove(1);
    }
    // Old exports write a municipality once, newer ones as province and as city.
    if (municipality != null && (parts.size() < 2 || !isCity(parts.get(1), municipality))) {
      parts.add(1, municipality + "市");
    }
    if (parts.size() > 3 && NO_DISTRICT.matcher(parts.get(2)).matches()) {
      parts.remove(2);
    }
  }

  private static boolean isNoCity(String part, String municipality) {
    String word =
        municipality != null && part.startsWith(municipality)
            ? part.substring(municipality.length())
            : part;
    return !isCity(part, municipality) && NO_CITY.matcher(word).matches();
  }

  private static boolean isCity(String part, String municipality) {
    return part.equals(municipality) || part.equals(municipality + "市");
  }

  private static String municipality(String province) {
    String name = province.endsWith("市") ? province.substring(0, province.length() - 1) : province;
    return MUNICIPALITIES.contains(name) ? name : null;
  }
}

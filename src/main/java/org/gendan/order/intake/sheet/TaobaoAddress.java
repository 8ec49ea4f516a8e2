package org.gendan.order.intake.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An address of the export: province, city, district and street, separated by blanks, with the
 * postcode in parentheses at the end.
 */
record TaobaoAddress(String province, String city, String district, String street) {

  private static final Pattern POSTCODE = Pattern.compile("\\s*[(（]\\s*\\d{0,6}\\s*[)）]\\s*$");

  private static final List<String> MUNICIPALITIES = List.of("北京", "上海", "天津", "重庆");

  static TaobaoAddress of(String text) {
    if (text == null) {
      return new TaobaoAddress(null, null, null, null);
    }
    String plain = POSTCODE.matcher(text).replaceFirst("").strip();
    List<String> parts = new ArrayList<>(Arrays.asList(plain.split("[\\s　]+")));
    String municipality = municipality(parts.get(0));
    // Old exports write a municipality once, newer ones as province and as city.
    if (municipality != null && (parts.size() < 2 || !parts.get(1).startsWith(municipality))) {
      parts.add(1, municipality + "市");
    }
    if (parts.size() < 3) {
      return new TaobaoAddress(null, null, null, plain);
    }
    String district = parts.size() > 3 ? parts.get(2) : null;
    String street = String.join(" ", parts.subList(district == null ? 2 : 3, parts.size()));
    return new TaobaoAddress(parts.get(0), parts.get(1), district, street);
  }

  private static String municipality(String province) {
    String name = province.endsWith("市") ? province.substring(0, province.length() - 1) : province;
    return MUNICIPALITIES.contains(name) ? name : null;
  }
}

package org.gendan.order.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaobaoAddressTest {

  @Test
  void addressesAreSplitAtBlanks() {
    assertThat(TaobaoAddress.of("广东省 东莞市 示例路1号"))
        .isEqualTo(new TaobaoAddress("广东省", "东莞市", null, "示例路1号"));
    assertThat(TaobaoAddress.of("上海 上海市 浦东新区 陆家嘴街道 世纪大道1号（000000）"))
        .isEqualTo(new TaobaoAddress("上海", "上海市", "浦东新区", "陆家嘴街道 世纪大道1号"));
    assertThat(TaobaoAddress.of("示例路1号(东门)"))
        .isEqualTo(new TaobaoAddress(null, null, null, "示例路1号(东门)"));
    assertThat(Arrays.asList(TaobaoAddress.of(null).street())).containsOnlyNulls();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "浙江省 杭州市 余杭区 五常街道 某花园3幢(1201), 浙江省, 杭州市, 余杭区, 五常街道 某花园3幢(1201)",
        "浙江省 杭州市 余杭区 某花园3幢1201(310023), 浙江省, 杭州市, 余杭区, 某花园3幢1201",
        "浙江省 杭州市 余杭区 某花园3幢1201(000000), 浙江省, 杭州市, 余杭区, 某花园3幢1201",
        "浙江省 杭州市 余杭区 某花园3幢（2-1201） (310023), 浙江省, 杭州市, 余杭区, 某花园3幢（2-1201）",
        "重庆 重庆市 云阳县 双江街道 某路8号, 重庆, 重庆市, 云阳县, 双江街道 某路8号",
        "重庆市 县 云阳县 双江街道 某路8号, 重庆市, 重庆市, 云阳县, 双江街道 某路8号",
        "重庆 重庆市 县 云阳县 双江街道 某路8号, 重庆, 重庆市, 云阳县, 双江街道 某路8号",
        "重庆 云阳县 双江街道 某路8号, 重庆, 重庆市, 云阳县, 双江街道 某路8号",
        "上海市 市辖区 浦东新区 某路2号, 上海市, 上海市, 浦东新区, 某路2号",
        "天津市 天津城区 和平区 某路2号, 天津市, 天津市, 和平区, 某路2号",
        "北京市 郊县 密云县 某路2号, 北京市, 北京市, 密云县, 某路2号",
        "广东省 东莞市 长安镇 某路 8号, 广东省, 东莞市, 长安镇, 某路 8号",
        "广东省 中山市 某路 8号 2栋, 广东省, 中山市, -, 某路 8号 2栋",
        "海南省 儋州市 阳光小区 8号, 海南省, 儋州市, -, 阳光小区 8号",
        "甘肃省 嘉峪关市 市辖区 某路1号, 甘肃省, 嘉峪关市, -, 某路1号",
        "广东省 汕尾市 城区 某路1号, 广东省, 汕尾市, 城区, 某路1号",
        "湖北省 省直辖县级行政单位 仙桃市 某路1号, 湖北省, 仙桃市, -, 某路1号",
        "河南省 省直辖县级行政区划 济源市 沁园街道 某路1号, 河南省, 济源市, 沁园街道, 某路1号",
        "新疆维吾尔自治区 自治区直辖县级行政区划 石河子市 某路1号, 新疆维吾尔自治区, 石河子市, -, 某路1号",
        "广西壮族自治区 南宁市 青秀区 某路1号, 广西壮族自治区, 南宁市, 青秀区, 某路1号",
        "香港特别行政区 九龙 油尖旺区 某道1号, 香港特别行政区, 九龙, 油尖旺区, 某道1号"
      })
  void noPartOfAnAddressIsLost(
      String text, String province, String city, String district, String street) {
    assertThat(TaobaoAddress.of(text))
        .isEqualTo(new TaobaoAddress(province, city, district, street));
  }
}

package org.gendan.order;

/** Where an order was placed. */
public enum Platform {
  TMALL,
  TAOBAO,
  JD,
  JD_SELF,
  VIP,
  AMAZON,
  DOUYIN,
  SHOP,
  PHONE
}

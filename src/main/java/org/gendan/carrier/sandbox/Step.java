package org.gendan.carrier.sandbox;

/** What can happen to a parcel, in the words of each vendor. */
enum Step {
  PICKED_UP("1", "103", "已揽收", "50", "", "顺丰速运 已收取快件", false),
  DEPARTED("0", "1002", "干线运输中", "30", "", "快件已发往下一站", false),
  ARRIVED("0", "1001", "到达派件城市", "31", "", "快件到达", true),
  DELIVERING("5", "5", "快件正在派送途中", "44", "", "正在派送途中,请您准备签收", true),
  SIGNED("3", "301", "您的快件已签收，签收人：本人", "80", "", "您的快件已签收", true),
  REFUSED("2", "203", "收件人拒收", "70", "", "派件不成功，收件人拒收", true),
  TURNED_BACK("6", "6", "快件退回中", "99", "2", "快件退回中", true),
  BACK("4", "4", "快件已退签", "648", "", "快件已退回", false),
  REDIRECTED("7", "7", "快件已转投", "30", "", "快件已转寄", true);

  final String state;
  final String subState;
  final String text;
  final String opCode;
  final String reasonCode;
  final String remark;
  final boolean atDestination;

  Step(
      String state,
      String subState,
      String text,
      String opCode,
      String reasonCode,
      String remark,
      boolean atDestination) {
    this.state = state;
    this.subState = subState;
    this.text = text;
    this.opCode = opCode;
    this.reasonCode = reasonCode;
    this.remark = remark;
    this.atDestination = atDestination;
  }
}

/** Short messages by Aliyun: {@code SendSms} and {@code QuerySendDetails}, signed as V3. */
package org.gendan.notify.aliyun;

/** Group robots of DingTalk (钉钉), signed in the address. */
package org.gendan.notify.dingtalk;

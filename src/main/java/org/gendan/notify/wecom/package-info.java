/** Group robots of WeCom (企业微信); the key in the address is the secret. */
package org.gendan.notify.wecom;

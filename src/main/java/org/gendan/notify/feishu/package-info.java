/** Group robots of Feishu (飞书), signed in the body. */
package org.gendan.notify.feishu;

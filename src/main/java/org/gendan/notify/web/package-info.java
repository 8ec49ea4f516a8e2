/** What customers wish about being contacted, as the desks note and ask it. */
package org.gendan.notify.web;

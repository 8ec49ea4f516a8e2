/**
 * What a preview does to the desks: tasks an hour over the next days, as they are due now and as
 * they would be, beside who is on duty. Owns no table; what moves is the preview's to say.
 */
package org.gendan.lab.load;

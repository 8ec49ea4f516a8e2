/**
 * What a newcomer needs to try the product in five minutes: users, sample orders, a clock that can
 * be moved and a page that says what to click. Absent in production (profile {@code mysql}).
 */
package org.gendan.demo;

/**
 * Goods held and released by order of the consignor or of finance (物控, 放货). Owns these orders and
 * their process; what keeps a parcel in the house meanwhile is the room hold's.
 */
package org.gendan.order.release;

package org.gendan.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items the rows of this page
 * @param page its number, from 0
 * @param size how many rows a page holds
 * @param total how many rows there are in all
 */
public record Page<T>(List<T> items, int page, int size, long total) {}

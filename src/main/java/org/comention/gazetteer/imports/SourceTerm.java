package org.comention.gazetteer.imports;

/**
 * One person in one office as a list has it; days as they are written there.
 *
 * @param person key of the person
 * @param start null where the list does not say
 * @param end null where it is held, or where the list does not say
 * @param asOf the last day on which the list knows it to be held, or null
 */
record SourceTerm(String person, SourceOffice office, String start, String end, String asOf) {}

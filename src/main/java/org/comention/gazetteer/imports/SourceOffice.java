package org.comention.gazetteer.imports;

/**
 * An office as a list has it.
 *
 * @param words what it is called, in any case, with or without the country
 * @param country ISO code, Wikidata id or name of whom it serves; null where the list does not say
 * @param officeClass as in offices.csv where the list says it, or null
 */
record SourceOffice(String words, String country, String officeClass) {}

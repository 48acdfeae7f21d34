package org.comention.document;

/**
 * One sentence of a text.
 *
 * @param paragraph number of its paragraph within the document, from 0
 * @param number its own number within the document, from 0
 */
public record Sentence(Span span, SectionKind section, int paragraph, int number) {}

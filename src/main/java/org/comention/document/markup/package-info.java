/**
 * What a reader sees of a text that was written for a browser or a wiki: HTML or wikitext goes in,
 * a {@link org.comention.document.markup.Page} comes out.
 *
 * <p>May import: of {@code document} the values {@code Section}, {@code SectionKind} and {@code
 * Span}; HTML and JSON libraries. Nothing in here throws for what a text says.
 */
package org.comention.document.markup;

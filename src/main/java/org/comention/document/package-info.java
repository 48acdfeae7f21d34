/**
 * A raw text goes in, a {@link org.comention.document.Document} comes out: the text with its
 * sections, publication date, language and issues.
 *
 * <p>May import: {@code archive} (only the raw text, its markup and its place), ICU and language
 * libraries. Never Spark. What is not plain text is first read by {@code document.markup}. Inside
 * Java every offset counts UTF-16 chars; {@link org.comention.document.CodePoints} turns them into
 * the tables' code points at the doors.
 */
package org.comention.document;

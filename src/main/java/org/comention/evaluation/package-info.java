/**
 * Annotated texts and a tagger go in, how often and where the tagger is right comes out.
 *
 * <p>May import: {@code mention}, {@code gazetteer}, {@code document} (only its values, sentences
 * and the language of a text) and Jackson. Never Spark: a gold set is judged in memory.
 */
package org.comention.evaluation;

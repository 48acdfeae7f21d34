/**
 * Text, sections and day go in, mentions come out: pure functions, the heart of the project.
 *
 * <p>May import: {@code gazetteer}, {@code document} (only its values) and ICU. Never Spark.
 */
package org.comention.mention;

/**
 * Tables go in, one self-contained HTML page comes out.
 *
 * <p>Spark counts; what reaches the driver is bounded by the number of entities asked for and by
 * months, and is written as it comes. Texts of the archive stand in the page as packed JSON and are
 * shown as text alone.
 *
 * <p>May import: {@code table}, the sentences of {@code document}, Spark SQL, Jackson and ICU.
 */
package org.comention.report.page;

/**
 * What leaves for other programs: graphs and rows, and the files that hold them.
 *
 * <p>May import: Jackson and the XML writer of the JDK. Knows neither tables nor Spark.
 */
package org.comention.report.export;

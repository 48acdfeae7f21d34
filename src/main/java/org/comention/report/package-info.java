/**
 * Tables go in, what people read comes out.
 *
 * <p>May import: {@code table}, {@code report.export} and Spark SQL.
 */
package org.comention.report;

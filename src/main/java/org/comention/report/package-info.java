/**
 * Tables go in, what people read comes out.
 *
 * <p>May import: {@code table} and Spark SQL.
 */
package org.comention.report;

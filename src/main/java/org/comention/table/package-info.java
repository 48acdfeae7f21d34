/**
 * The only place where Java objects meet Spark rows: one class a table, with its schema and how it
 * is built.
 *
 * <p>May import: {@code archive}, {@code document}, {@code gazetteer}, {@code mention}, Spark SQL,
 * and Hadoop's file system to open input files.
 */
package org.comention.table;

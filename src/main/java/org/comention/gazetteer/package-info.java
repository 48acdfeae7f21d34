/**
 * Files go in; countries, officials, offices and terms of office come out, immutable. What has an
 * error is not loaded at all.
 *
 * <p>May import: CSV and ICU libraries. Never Spark, never another room.
 */
package org.comention.gazetteer;

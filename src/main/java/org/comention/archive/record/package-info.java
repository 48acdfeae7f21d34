/**
 * Files of records: cut out without being understood, decoded, understood, and asked for text and
 * metadata by the names of their fields.
 */
package org.comention.archive.record;

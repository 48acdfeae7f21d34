/** The door: every format that is known, in the order in which they are asked. */
package org.comention.archive.reader;

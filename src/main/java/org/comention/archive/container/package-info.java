/**
 * Files of files, and compressed files: what their members hold is read by the reader that is given
 * to them.
 */
package org.comention.archive.container;

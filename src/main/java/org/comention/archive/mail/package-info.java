/** Mail: messages by themselves and in mailboxes, each a text with what its header says. */
package org.comention.archive.mail;

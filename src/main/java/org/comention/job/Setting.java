package org.comention.job;

/**
 * One value that a user or the defaults gave.
 *
 * @param origin where it was given, for messages: {@code job.properties:3} or {@code --today}
 */
record Setting(String key, String value, String origin) {}

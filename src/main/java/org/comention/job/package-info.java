/**
 * Command line, configuration and session: the one place that decides what runs and when, and that
 * publishes.
 *
 * <p>May import every room; no room imports it.
 */
package org.comention.job;

/** Pages as crawlers keep them: WARC, ARC and WET, and HTML files. */
package org.comention.archive.web;

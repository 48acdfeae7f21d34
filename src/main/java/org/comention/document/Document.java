package org.comention.document;

import java.time.Instant;
import java.util.List;
import org.comention.archive.Place;

/**
 * One text, ready to be tagged and stored.
 *
 * @param id a hash of path, member and position: 32 hex digits
 * @param sourceId the record's own id, or null
 * @param site the host of the URL without {@code www.}, or null
 * @param title the headline, or null; where the text does not begin with it, it was put before the
 *     text with an empty line between, so that its mentions have offsets
 * @param text what all offsets count in; never rewritten
 * @param published null where no date was found
 * @param crawled when the page was fetched, or null
 * @param language ISO 639-1, or null where the text is too short to tell
 * @param words words in the whole text, by Unicode's word boundaries
 * @param contentHash equal for texts that are the same but for case and white space: 32 hex digits
 * @param payloadDigest what a web archive has as hash of the page's bytes, or null
 * @param issues what was odd or assumed, sorted, each once
 */
public record Document(
    String id,
    String sourceId,
    String url,
    String site,
    Place place,
    String title,
    String text,
    List<Section> sections,
    PublicationDate published,
    Instant crawled,
    String language,
    int words,
    String contentHash,
    String payloadDigest,
    List<String> issues) {}

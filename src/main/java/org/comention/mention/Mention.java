package org.comention.mention;

import org.comention.document.SectionKind;
import org.comention.document.Span;

/**
 * One place in a text that names an entity.
 *
 * @param span UTF-16 offsets in the text
 * @param entityId a country's or official's id; null for {@link Form#UNLISTED}
 * @param kind country or official
 * @param paragraph number within the document, from 0
 * @param sentence number within the document, from 0
 * @param title the title written beside an official's name, as written, or null
 * @param officeId the office by which an official was found or which he or she holds on the day, or
 *     null
 * @param status whether that office is held on the document's day; null for countries
 * @param countryId the country itself, or the one an official serves; null where unknown
 * @param rule what decided, a short stable name
 * @param confidence from 0 to 1
 */
public record Mention(
    Span span,
    String surface,
    String entityId,
    EntityKind kind,
    Form form,
    SectionKind section,
    int paragraph,
    int sentence,
    String title,
    String officeId,
    OfficeStatus status,
    String countryId,
    String rule,
    double confidence) {}

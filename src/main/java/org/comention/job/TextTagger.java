package org.comention.job;

import java.time.LocalDate;
import java.util.List;
import org.comention.archive.Metadata;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.comention.document.Document;
import org.comention.document.DocumentReader;
import org.comention.document.DocumentRules;
import org.comention.document.Precision;
import org.comention.document.PublicationDate;
import org.comention.gazetteer.Gazetteer;
import org.comention.mention.Mention;
import org.comention.mention.TaggableText;
import org.comention.mention.Tagger;

/** Tags single texts just as a run does, without Spark. */
final class TextTagger {
  private static final int MIDDLE_OF_MONTH = 15;

  private final Gazetteer gazetteer;
  private final DocumentReader reader;
  private final Tagger tagger;

  /**
   * @param today no text is dated later
   */
  TextTagger(Gazetteer gazetteer, LocalDate today) {
    this.gazetteer = gazetteer;
    this.reader = new DocumentReader(DocumentRules.on(today));
    this.tagger = new Tagger(gazetteer);
  }

  /**
   * A text and its mentions.
   *
   * @param text what the mentions' offsets count in: the title, if any, comes first
   */
  record Tagged(String text, LocalDate day, List<Mention> mentions) {}

  /**
   * Tags one text.
   *
   * @param day the text's day, or null to take the one that the text or its metadata says
   */
  Tagged tag(String text, Metadata metadata, LocalDate day) {
    Place place = new Place("text", null, 0);
    Document document = reader.read(new RawText(place, text, metadata, List.of()));
    LocalDate known = day == null ? day(document.published()) : day;
    TaggableText taggable =
        new TaggableText(document.text(), document.sections(), known, document.language());
    return new Tagged(document.text(), known, tagger.tag(taggable).mentions());
  }

  private static LocalDate day(PublicationDate published) {
    if (published == null || published.precision() == Precision.YEAR) {
      return null;
    }
    return published.precision() == Precision.DAY
        ? published.first()
        : published.first().withDayOfMonth(MIDDLE_OF_MONTH);
  }

  /** What people call the entity of a mention; null where it is not listed. */
  String name(Mention mention) {
    if (mention.entityId() == null) {
      return null;
    }
    return switch (mention.kind()) {
      case COUNTRY -> gazetteer.countries().get(mention.entityId()).name();
      case OFFICIAL -> gazetteer.officials().get(mention.entityId()).name();
    };
  }
}

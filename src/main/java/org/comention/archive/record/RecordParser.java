package org.comention.archive.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.comention.archive.DisplayText;
import org.comention.archive.Place;
import org.comention.archive.Reason;
import org.comention.archive.Unreadable;

/** Understands one record: its values by their normalised names ({@link RecordFields#normal}). */
interface RecordParser {
  Map<String, JsonNode> parse(String text) throws MalformedRecord;

  /** A record that breaks its format's grammar, or a limit. */
  final class MalformedRecord extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    MalformedRecord(String detail) {
      this(Reason.MALFORMED, detail);
    }

    MalformedRecord(Reason reason, String detail) {
      super(detail);
      this.reason = reason;
    }

    Unreadable at(Place place) {
      return new Unreadable(place, reason, DisplayText.of(getMessage()));
    }
  }
}

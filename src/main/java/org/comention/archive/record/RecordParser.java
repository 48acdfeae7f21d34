package org.comention.archive.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Understands one record: its values by their normalised names ({@link RecordFields#normal}). */
interface RecordParser {
  Map<String, JsonNode> parse(String text) throws MalformedRecord;

  /** A record that breaks its format's grammar. */
  final class MalformedRecord extends Exception {
    private static final long serialVersionUID = 1;

    MalformedRecord(String detail) {
      super(detail);
    }
  }
}

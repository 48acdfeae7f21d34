package org.comention.archive.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.comention.archive.BrokenInput;
import org.comention.archive.Entry;
import org.comention.archive.Place;
import org.comention.archive.RawText;
import org.comention.archive.Reason;
import org.comention.archive.Skipped;
import org.comention.archive.Texts;

/** One message: its texts joined, its header as metadata, and its attachments, counted. */
final class Message {
  /** The message as a whole is bounded; its lines and headers need not be. */
  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMaxContentLen(-1)
          .build();

  private static final int MOST_LEVELS = 20;
  private static final int MOST_PARTS = 1000;

  private final Place place;
  private final Header header = new Header();
  private final Parts parts = new Parts();
  private int attachments;
  private int bodies;
  private boolean cut;

  private Message(Place place) {
    this.place = place;
  }

  /** What becomes of a message's bytes; of one that is cut what came, and a reject. */
  static List<Entry> entries(Place place, byte[] bytes, long maxDocument) {
    Message message = new Message(place);
    try {
      message.read(bytes);
    } catch (BrokenInput e) {
      return List.of(e.at(place));
    } catch (IOException | MimeException | RuntimeException e) {
      return List.of(
          BrokenInput.refused(Reason.MALFORMED, String.valueOf(e.getMessage())).at(place));
    }
    return message.found(maxDocument);
  }

  private void read(byte[] bytes) throws IOException, MimeException {
    MimeTokenStream tokens = new MimeTokenStream(CONFIG, new Watch(), null);
    tokens.parse(new ByteArrayInputStream(bytes));
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      read(state, tokens);
    }
  }

  private void read(EntityState state, MimeTokenStream tokens) throws IOException {
    switch (state) {
      case T_START_HEADER -> header.begin();
      case T_FIELD -> header.add(tokens.getField());
      case T_START_MULTIPART -> {
        parts.begin(tokens.getBodyDescriptor().getMimeType().endsWith("/alternative"));
        refuseIf(parts.levels() > MOST_LEVELS, "parts nest deeper than " + MOST_LEVELS);
      }
      case T_END_MULTIPART -> parts.end();
      case T_BODY -> readBody(tokens);
      default -> {
        // Nothing to keep.
      }
    }
  }

  private void readBody(MimeTokenStream tokens) throws IOException {
    refuseIf(++bodies > MOST_PARTS, "more than " + MOST_PARTS + " parts");
    Part part = header.isAttachment() ? null : Part.of(tokens);
    if (part == null) {
      attachments++;
    } else {
      parts.add(part);
    }
  }

  private static void refuseIf(boolean tooMuch, String detail) throws BrokenInput {
    if (tooMuch) {
      throw BrokenInput.refused(Reason.TOO_DEEP, detail);
    }
  }

  private List<Entry> found(long maxDocument) {
    List<Entry> entries = new ArrayList<>();
    Part text = parts.joined();
    RawText document =
        new RawText(place, text.text(), text.markup(), header.metadata(), text.issues());
    entries.add(Texts.entry(Texts.wellFormed(document), maxDocument));
    entries.addAll(Collections.nCopies(attachments, new Skipped(place, "attachment")));
    if (cut) {
      entries.add(BrokenInput.refused(Reason.TRUNCATED, "the last part does not end").at(place));
    }
    return entries;
  }

  /** Goes on whatever is wrong, and remembers that the end is missing. */
  private final class Watch extends DecodeMonitor {
    @Override
    public boolean warn(String error, String dropped) {
      cut |= error.contains(Event.MIME_BODY_PREMATURE_END.toString());
      return false;
    }

    @Override
    public boolean isListening() {
      return true;
    }
  }
}

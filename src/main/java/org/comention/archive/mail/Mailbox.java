package org.comention.archive.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Pattern;
import org.comention.archive.Entry;
import org.comention.archive.Place;
import org.comention.archive.ReadingOptions;
import org.comention.archive.Source;
import org.comention.archive.Texts;
import org.comention.archive.Unguarded;

/** The messages of a mailbox; the position is the record number. */
final class Mailbox implements Unguarded {
  static final Pattern SEPARATOR =
      Pattern.compile("From \\S.{0,200}\\d{1,2}:\\d{2}.{0,40}\\d{4}.{0,20}\\s*");
  private static final Pattern QUOTED = Pattern.compile(">+From .*\\s*");
  private static final int LONGEST_SEPARATOR = 300;

  private final Source source;
  private final InputStream in;
  private final byte[] buffer = new byte[64 << 10];
  private int at;
  private int filled;
  private final ReadingOptions options;
  private final Queue<Entry> found = new ArrayDeque<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private boolean tooLong;
  private boolean ended;
  private long number;

  Mailbox(Source source, ReadingOptions options) throws IOException {
    this.source = source;
    this.in = source.bytes();
    this.options = options;
    readLine();
  }

  @Override
  public Entry next() throws IOException {
    while (found.isEmpty() && !ended) {
      readMessage();
      Place place = place();
      if (tooLong) {
        found.add(Texts.tooLong(place, options.maxDocument()));
      } else {
        found.addAll(Message.entries(place, message.toByteArray(), options.maxDocument()));
      }
      number++;
    }
    return found.poll();
  }

  /** From behind a separator through the next one, or the end. */
  private void readMessage() throws IOException {
    message.reset();
    tooLong = false;
    boolean afterBlank = false;
    while (readLine()) {
      String start = line.size() > LONGEST_SEPARATOR ? "" : line.toString(ISO_8859_1);
      if (afterBlank && SEPARATOR.matcher(start).matches()) {
        return;
      }
      afterBlank = start.equals("\n") || start.equals("\r\n");
      keep(QUOTED.matcher(start).matches() ? 1 : 0);
    }
    ended = true;
  }

  private void keep(int from) {
    tooLong |= message.size() + line.size() > options.maxRecord();
    if (!tooLong) {
      message.write(line.toByteArray(), from, line.size() - from);
    }
  }

  /** With its end; of a line that is too long only the beginning. */
  private boolean readLine() throws IOException {
    line.reset();
    while (at < filled || fill()) {
      int end = at;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      boolean whole = end < filled;
      end += whole ? 1 : 0;
      if (line.size() <= options.maxRecord()) {
        line.write(buffer, at, end - at);
      }
      at = end;
      if (whole) {
        return true;
      }
    }
    return line.size() > 0;
  }

  private boolean fill() throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    return filled > 0;
  }

  @Override
  public Place place() {
    return source.place().at(number);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}

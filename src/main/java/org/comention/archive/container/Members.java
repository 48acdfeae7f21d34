package org.comention.archive.container;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.comention.archive.Entries;
import org.comention.archive.Entry;
import org.comention.archive.Place;
import org.comention.archive.Skipped;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;

/** What the members of a container hold, one member after the other. */
final class Members implements Unguarded {
  private final Source source;
  private final Container container;
  private final Function<Source, Entries> reader;
  private final MemberNames names = new MemberNames();
  private long begun;
  private Container.Member member;
  private Entries entries;

  Members(Source source, Container container, Function<Source, Entries> reader) {
    this.source = source;
    this.container = container;
    this.reader = reader;
  }

  @Override
  public Entry next() throws IOException {
    while (entries == null || !entries.hasNext()) {
      if (isOver()) {
        return null;
      }
      begun++;
      Entry instead = begin();
      if (instead != null) {
        return instead;
      }
    }
    return entries.next();
  }

  /** Also where the member that was read last took the rest with it; its reject has been given. */
  private boolean isOver() throws IOException {
    boolean lost = member != null && member.content() != null && member.content().hasFailed();
    boolean over = source.expansion().isExceeded() || (lost && container.isSequential());
    member = over ? null : container.next();
    if (member == null && !over && container.isSequential()) {
      // Layers below check their sums at their very end.
      source.rest().transferTo(OutputStream.nullOutputStream());
    }
    return member == null;
  }

  /** Opens the member, or returns what stands for it; null as well where it is not read here. */
  private Entry begin() {
    entries = null;
    String name = names.next(member.name());
    if (member.content() == null && member.refusal() == null) {
      return null;
    }
    Place place = source.placeOf(name);
    if (MemberNames.isHidden(member.name())) {
      return new Skipped(place, "hidden");
    }
    if (member.refusal() != null) {
      return member.refusal().at(place);
    }
    entries = reader.apply(source.member(name, member.content()));
    return null;
  }

  @Override
  public Place place() {
    return source.place().at(begun);
  }

  @Override
  public void close() throws IOException {
    try (source;
        container) {
      if (entries != null) {
        entries.close();
      }
    }
  }
}

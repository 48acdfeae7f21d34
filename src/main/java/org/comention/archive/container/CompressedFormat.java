package org.comention.archive.container;

import java.io.IOException;
import java.util.function.Function;
import org.comention.archive.BrokenInput;
import org.comention.archive.Entries;
import org.comention.archive.Entry;
import org.comention.archive.Format;
import org.comention.archive.LayerInput;
import org.comention.archive.Place;
import org.comention.archive.Reason;
import org.comention.archive.Sample;
import org.comention.archive.Source;
import org.comention.archive.Unguarded;

/** One file or member that is packed: its name and content are those of what is inside. */
public record CompressedFormat(Function<Source, Entries> content) implements Format {
  @Override
  public boolean recognises(Sample sample) {
    return Compression.of(sample).isPresent();
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    Compression compression = Compression.of(source.sample()).orElseThrow();
    String name = compression.nameInside(source.sample().name());
    LayerInput unpacked = unpacked(source, compression);
    return new Unpacking(content.apply(source.decompressed(name, unpacked)), source);
  }

  private static LayerInput unpacked(Source source, Compression compression) throws IOException {
    BoundedInput packed = new BoundedInput(source.bytes());
    try {
      return new LayerInput(
          source.expansion().metered(compression.open(packed), packed::count),
          CompressedFormat::diagnosed);
    } catch (IOException | RuntimeException e) {
      throw diagnosed(e);
    }
  }

  /** The libraries have no common type for what would need more memory than it may have. */
  private static BrokenInput diagnosed(Exception e) {
    boolean large = e.getMessage() != null && e.getMessage().contains("memory");
    return large
        ? BrokenInput.refused(Reason.UNREADABLE, "unpacking it needs more than 128 MiB of memory")
        : BrokenInput.damaged(e);
  }

  @Override
  public boolean isTooDeep(Source.Depth depth) {
    return depth.compressions() >= Source.Depth.MOST;
  }

  /** The entries of what is inside. */
  private record Unpacking(Entries entries, Source source) implements Unguarded {
    @Override
    public Entry next() {
      return entries.hasNext() ? entries.next() : null;
    }

    @Override
    public Place place() {
      return source.place();
    }

    @Override
    public void close() throws IOException {
      entries.close();
      source.close();
    }
  }
}

package org.comention.archive;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;

/**
 * Bytes to be read as some format: a file, a member of a container, what was decompressed.
 *
 * @param place where it stands, at position 0
 * @param expansion of the whole file
 * @param file the file itself, where these are its own bytes
 */
public record Source(
    Place place,
    Sample sample,
    LayerInput rest,
    Depth depth,
    Expansion expansion,
    Optional<ArchiveFile> file)
    implements Closeable {

  /** How many layers are around a source. */
  public record Depth(int containers, int compressions) {
    public static final int MOST = 3;
  }

  public static Source of(ArchiveFile file, Expansion.Limits limits) throws BrokenInput {
    Place place = new Place(file.path(), null, 0);
    LayerInput bytes = opened(file, 0);
    Sample sample = Sample.of(file.path(), bytes);
    Expansion expansion = new Expansion(limits, file.size());
    return new Source(place, sample, bytes, new Depth(0, 0), expansion, Optional.of(file));
  }

  private static LayerInput opened(ArchiveFile file, long offset) throws BrokenInput {
    try {
      InputStream bytes = offset == 0 ? file.open() : file.open(offset);
      return new LayerInput(bytes, BrokenInput::unreadable);
    } catch (IOException | RuntimeException e) {
      throw BrokenInput.unreadable(e);
    }
  }

  /** A member of this source. The caller closes the container, not its members. */
  public Source member(String name, LayerInput content) {
    Depth deeper = new Depth(depth.containers + 1, 0);
    return inner(placeOf(name), name, content, deeper);
  }

  /** Where a member of this source stands. */
  public Place placeOf(String name) {
    String whole = place.member() == null ? name : place.member() + "!" + name;
    return new Place(place.path(), whole, 0);
  }

  /** What this source holds compressed. */
  public Source decompressed(String name, LayerInput content) {
    Depth deeper = new Depth(depth.containers, depth.compressions + 1);
    return inner(place, name, content, deeper);
  }

  private Source inner(Place where, String name, LayerInput in, Depth deeper) {
    return new Source(where, Sample.of(name, in), in, deeper, expansion, Optional.empty());
  }

  /** All bytes, from the first. */
  public InputStream bytes() {
    return new SequenceInputStream(new ByteArrayInputStream(sample.head()), rest);
  }

  /**
   * The bytes of a file from an offset on, instead of {@link #bytes}: what was opened for a look is
   * closed.
   */
  public InputStream bytesFrom(long offset) throws IOException {
    close();
    return opened(file.orElseThrow(), offset);
  }

  /** What of it is to be read here. */
  public Range range() {
    return file.map(ArchiveFile::range).orElse(Range.ALL);
  }

  public Unreadable reject(Reason reason, String detail) {
    return new Unreadable(place, reason, detail);
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}

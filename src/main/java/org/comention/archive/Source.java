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
 * @param file the file itself, where these are its own bytes
 */
public record Source(
    Place place, Sample sample, LayerInput rest, Depth depth, Optional<ArchiveFile> file)
    implements Closeable {

  /** How many layers are around a source. */
  public record Depth(int containers, int compressions) {
    public static final int MOST = 3;
  }

  public static Source of(ArchiveFile file) throws BrokenInput {
    Place place = new Place(file.path(), null, 0);
    return sampled(place, file.path(), opened(file), new Depth(0, 0), Optional.of(file));
  }

  private static LayerInput opened(ArchiveFile file) throws BrokenInput {
    try {
      return new LayerInput(file.open(), BrokenInput::unreadable);
    } catch (IOException | RuntimeException e) {
      throw BrokenInput.unreadable(e);
    }
  }

  /** A member of this source. The caller closes the container, not its members. */
  public Source member(String name, LayerInput content) {
    Depth deeper = new Depth(depth.containers + 1, 0);
    return sampled(placeOf(name), name, content, deeper, Optional.empty());
  }

  /** Where a member of this source stands. */
  public Place placeOf(String name) {
    String whole = place.member() == null ? name : place.member() + "!" + name;
    return new Place(place.path(), whole, 0);
  }

  /** What this source holds compressed. */
  public Source decompressed(String name, LayerInput content) {
    Depth deeper = new Depth(depth.containers, depth.compressions + 1);
    return sampled(place, name, content, deeper, Optional.empty());
  }

  private static Source sampled(
      Place place, String name, LayerInput in, Depth depth, Optional<ArchiveFile> file) {
    return new Source(place, Sample.of(name, in), in, depth, file);
  }

  /** All bytes, from the first. */
  public InputStream bytes() {
    return new SequenceInputStream(new ByteArrayInputStream(sample.head()), rest);
  }

  public Unreadable reject(Reason reason, String detail) {
    return new Unreadable(place, reason, detail);
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}

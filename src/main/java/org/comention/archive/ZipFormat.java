package org.comention.archive;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Zip. A file is read by its directory, a member of another container from its beginning. */
record ZipFormat(Function<Source, Entries> members) implements Format {
  private static final String MEMBER = "PK\u0003\u0004";
  private static final String EMPTY = "PK\u0005\u0006";
  private static final String SPANNED = "PK\u0007\b";

  /** How office documents, books and programs begin, which are zip files too. */
  private static final List<String> PACKAGES =
      List.of("[Content_Types].xml", "mimetype", "_rels/", "META-INF/", "word/", "xl/", "ppt/");

  private static final int FIRST_NAME = 30;

  @Override
  public boolean recognises(Sample sample) {
    boolean damagedZip = sample.named(".zip") && (sample.hasNul() || sample.endsWithin(MEMBER));
    return (beginsLikeZip(sample) || damagedZip) && !isPackage(sample);
  }

  private static boolean beginsLikeZip(Sample sample) {
    return Stream.of(MEMBER, EMPTY, SPANNED).anyMatch(sample::beginsWith);
  }

  static boolean isPackage(Sample sample) {
    return sample.beginsWith(MEMBER)
        && PACKAGES.stream().anyMatch(name -> sample.hasAt(FIRST_NAME, name));
  }

  @Override
  public Unguarded read(Source source) throws IOException {
    return new Members(source, container(source), members);
  }

  private static Container container(Source source) {
    if (source.file().isEmpty()) {
      // The library would pass over a first member whose header is broken.
      BrokenInput none = BrokenInput.refused(Reason.DAMAGED, "does not begin like a zip file");
      return new ZipStream(source, beginsLikeZip(source.sample()) ? null : none);
    }
    try {
      return ZipDirectory.open(source.file().get());
    } catch (IOException | RuntimeException e) {
      // Cut or damaged behind the members, of which many may still be whole.
      return new ZipStream(source, BrokenInput.damaged(e));
    }
  }

  @Override
  public boolean isTooDeep(Source.Depth depth) {
    return depth.containers() >= Source.Depth.MOST;
  }
}

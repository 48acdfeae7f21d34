package org.comention.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.GazetteerException;
import org.comention.gazetteer.GazetteerFolder;
import org.comention.mention.Tagger;

/**
 * Loads the bundled gazetteer, with folders over it, into a tagger. Leaves in a file the seconds,
 * the bytes that stay in use, and the number of officials, a line each.
 */
final class Loading {
  private static final double NANOS = 1e9;

  private Loading() {}

  /**
   * @param arguments the file, and folders
   */
  public static void main(String[] arguments) throws IOException, GazetteerException {
    long before = used();
    long begun = System.nanoTime();
    List<GazetteerFolder> folders = new ArrayList<>(List.of(GazetteerFolder.bundled()));
    for (int i = 1; i < arguments.length; i++) {
      folders.add(GazetteerFolder.of(Path.of(arguments[i])));
    }
    Gazetteer gazetteer = Gazetteer.load(folders);
    folders.clear();
    Tagger tagger = new Tagger(gazetteer);
    double seconds = (System.nanoTime() - begun) / NANOS;
    long officials = gazetteer.officials().size();
    Files.write(Path.of(arguments[0]), List.of(seconds + "", used() - before + "", officials + ""));
    // It holds the gazetteer, and both must be there while they are measured.
    Reference.reachabilityFence(tagger);
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}

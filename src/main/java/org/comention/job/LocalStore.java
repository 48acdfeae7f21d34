package org.comention.job;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardCopyOption;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Disks of this machine: hard links and symbolic links. */
record LocalStore(FileSystem files) implements Store {

  /** A link is made at once, with all its content, and only where the name is free. */
  @Override
  public boolean createExclusively(Path file, byte[] content, Path draft) throws IOException {
    makeRoom(file, draft);
    try {
      Files.write(local(draft), content);
      Files.createLink(local(file), local(draft));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (NoSuchFileException e) {
      // A rival that committed first has removed the folder of the draft.
      if (Files.exists(local(file))) {
        return false;
      }
      throw e;
    } finally {
      Files.deleteIfExists(local(draft));
    }
  }

  @Override
  public void replace(Path file, byte[] content, Path draft) throws IOException {
    makeRoom(file, draft);
    Files.write(local(draft), content);
    move(draft, file);
  }

  @Override
  public boolean hasLinks() {
    return true;
  }

  @Override
  public void link(Path existing, Path name) throws IOException {
    if (Files.exists(local(name))) {
      return;
    }
    Files.createDirectories(local(name).getParent());
    try {
      Files.createLink(local(name), local(existing));
    } catch (FileAlreadyExistsException e) {
      // Another run completes the same version at the same time: the link is the same.
      return;
    }
  }

  @Override
  public void point(Path name, Path folder, Path draft) throws IOException {
    java.nio.file.Path target = local(name).getParent().relativize(local(folder));
    makeRoom(name, draft);
    Files.deleteIfExists(local(draft));
    Files.createSymbolicLink(local(draft), target);
    move(draft, name);
  }

  /** A run's folder may be gone: a rival that committed first has removed it. */
  private static void makeRoom(Path file, Path draft) throws IOException {
    Files.createDirectories(local(file).getParent());
    Files.createDirectories(local(draft).getParent());
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(local(from), local(to), StandardCopyOption.ATOMIC_MOVE);
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}

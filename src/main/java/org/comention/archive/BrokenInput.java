package org.comention.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;

/** Bytes cannot be read on, with the reason as the layer saw it in which it happened. */
public final class BrokenInput extends IOException {
  private static final long serialVersionUID = 1;

  /** What the libraries say of data that ends early, and of a zip file without its directory. */
  private static final Pattern EARLY_END =
      Pattern.compile(
          "truncated|unexpected end|premature end|not a ZIP archive", Pattern.CASE_INSENSITIVE);

  private final Reason reason;

  private BrokenInput(Reason reason, String detail, Exception cause) {
    super(detail, cause);
    this.reason = reason;
  }

  /** The store does not give the bytes. */
  public static BrokenInput unreadable(Exception e) {
    return known(e, new BrokenInput(Reason.UNREADABLE, storeDetail(e), e));
  }

  /** The bytes are there and contradict their format, or end too early. */
  public static BrokenInput damaged(Exception e) {
    Reason reason = endedEarly(e) ? Reason.TRUNCATED : Reason.DAMAGED;
    String detail = reason == Reason.TRUNCATED ? "the data ends in the middle" : detail(e);
    return known(e, new BrokenInput(reason, detail, e));
  }

  /** A layer below knows better than the ones above what went wrong. */
  private static BrokenInput known(Exception e, BrokenInput otherwise) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BrokenInput broken) {
        return broken;
      }
    }
    return otherwise;
  }

  private static boolean endedEarly(Exception e) {
    return e instanceof EOFException || EARLY_END.matcher(detail(e)).find();
  }

  /** Without the absolute path, which these have in their message. */
  private static String storeDetail(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    boolean told = e instanceof FileSystemException file && file.getReason() != null;
    return told ? ((FileSystemException) e).getReason() : detail(e);
  }

  private static String detail(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** A member that is not read, and why. */
  public static BrokenInput refused(Reason reason, String detail) {
    return new BrokenInput(reason, detail, null);
  }

  public Unreadable at(Place place) {
    return new Unreadable(place, reason, DisplayText.of(getMessage()));
  }
}

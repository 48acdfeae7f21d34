package org.comention.document.markup;

import java.util.Arrays;
import java.util.List;
import org.comention.document.SectionKind;

/** The blocks of a page, each with what it is held to be so far: body, until a rule says other. */
final class Draft {
  private final VisibleText page;
  private SectionKind[] kinds;

  Draft(VisibleText page) {
    this.page = page;
    this.kinds = new SectionKind[page.blocks().size()];
    Arrays.fill(kinds, SectionKind.BODY);
  }

  int size() {
    return kinds.length;
  }

  List<Block> blocks() {
    return page.blocks();
  }

  Block block(int i) {
    return page.blocks().get(i);
  }

  String text(int i) {
    return page.text(block(i));
  }

  SectionKind[] kinds() {
    return kinds.clone();
  }

  boolean isBody(int i) {
    return kinds[i] == SectionKind.BODY;
  }

  /** Takes a block out of the body; one that is out already stays what it is. */
  void mark(int i, SectionKind kind) {
    kinds[i] = isBody(i) ? kind : kinds[i];
  }

  /** Letters that are body. */
  long body() {
    long letters = 0;
    for (int i = 0; i < kinds.length; i++) {
      letters += isBody(i) ? block(i).letters() : 0;
    }
    return letters;
  }

  /** Whether most of the body is running text. */
  boolean isRunning() {
    long prose = 0;
    for (int i = 0; i < kinds.length; i++) {
      prose += isBody(i) && block(i).isProse() ? block(i).letters() : 0;
    }
    return 2 * prose > body();
  }

  /** Runs a rule, and takes it back where it would leave less than a part of the body. */
  void tryOut(Runnable rule, double leastLeft) {
    SectionKind[] before = kinds.clone();
    long body = body();
    rule.run();
    if (body() < leastLeft * body || body() == 0) {
      kinds = before;
    }
  }
}

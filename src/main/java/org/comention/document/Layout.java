package org.comention.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.comention.document.markup.Page;

/**
 * What a page is made of.
 *
 * @param sections in order, not overlapping, covering all but white space
 * @param headline the title as the text has it, or null
 * @param declaredDates publication dates that the markup gives beside the text, as written
 * @param header lines that may hold the publication date: what stands before the first prose and
 *     directly after the body; of a mail, the value of its date header alone
 * @param opening the first prose of the body, where a dateline would stand; empty in mails
 * @param isMail whether the text begins with mail headers
 */
record Layout(
    List<Section> sections,
    String headline,
    List<String> declaredDates,
    List<String> header,
    String opening,
    boolean isMail) {

  /** Reads a text; the title is the record's or the page's, or null. */
  static Layout of(Page page, String title) {
    String text = page.text();
    int titleEnd = title == null ? 0 : Titles.endIn(text, title);
    List<Line> lines = Line.of(text, titleEnd, text.length());
    MailHeader mail = page.sections().isEmpty() ? MailHeader.of(lines) : null;
    return mail == null ? page(page, title, titleEnd, lines) : mail(text, titleEnd, lines, mail);
  }

  /** The rules for lines read what the markup has left as body. */
  private static Layout page(Page page, String title, int titleEnd, List<Line> lines) {
    SectionKind[] kinds = marked(page, lines);
    boolean titled = titleEnd > 0 || Arrays.asList(kinds).contains(SectionKind.TITLE);
    List<Line> body = new ArrayList<>();
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == SectionKind.BODY) {
        body.add(lines.get(i));
      }
    }
    SectionKind[] read = new SectionKind[body.size()];
    Arrays.fill(read, SectionKind.BODY);
    Head head = Head.of(body, titled ? title : null);
    head.mark(read);
    Tail tail = Tail.of(body.subList(head.bodyStart(), body.size()));
    List<String> header = new ArrayList<>(head.dateLines());
    header.addAll(tail.takeMetadata());
    tail.mark(read);
    fill(kinds, read);
    return new Layout(
        sections(page.text(), titleEnd, lines, kinds),
        titled ? title : head.headline(),
        page.dates(),
        header,
        head.opening(),
        false);
  }

  /** What the markup says of each line; body where it says nothing. */
  private static SectionKind[] marked(Page page, List<Line> lines) {
    SectionKind[] kinds = new SectionKind[lines.size()];
    Arrays.fill(kinds, SectionKind.BODY);
    int line = 0;
    for (Section section : page.sections()) {
      while (line < kinds.length && lines.get(line).start() < section.span().start()) {
        line++;
      }
      while (line < kinds.length && section.span().contains(lines.get(line).start())) {
        kinds[line++] = section.kind();
      }
    }
    return kinds;
  }

  /** Writes over body lines, one after the other. */
  private static void fill(SectionKind[] kinds, SectionKind[] read) {
    int next = 0;
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = kinds[i] == SectionKind.BODY ? read[next++] : kinds[i];
    }
  }

  private static Layout mail(String text, int titleEnd, List<Line> lines, MailHeader mail) {
    SectionKind[] kinds = new SectionKind[lines.size()];
    Arrays.fill(kinds, SectionKind.BODY);
    Arrays.fill(kinds, 0, mail.lines(), SectionKind.BOILERPLATE);
    String headline = null;
    List<Line> parts = lines;
    if (mail.subject() >= 0) {
      Line subject = lines.get(mail.subject());
      int value = MailHeader.valueStart(subject);
      if (value < subject.end()) {
        headline = text.substring(value, subject.end());
        parts = new ArrayList<>(lines);
        parts.set(mail.subject(), new Line(text, value, subject.end(), false));
        int colon = text.indexOf(':', subject.start());
        parts.add(mail.subject(), new Line(text, subject.start(), colon + 1, false));
        kinds = withSubject(kinds, mail.subject());
      }
    }
    List<String> header = mail.date() == null ? List.of() : List.of(mail.date());
    return new Layout(
        sections(text, titleEnd, parts, kinds), headline, List.of(), header, "", true);
  }

  private static SectionKind[] withSubject(SectionKind[] kinds, int subject) {
    SectionKind[] longer = new SectionKind[kinds.length + 1];
    System.arraycopy(kinds, 0, longer, 0, subject + 1);
    System.arraycopy(kinds, subject, longer, subject + 1, kinds.length - subject);
    longer[subject + 1] = SectionKind.TITLE;
    return longer;
  }

  private static List<Section> sections(
      String text, int titleEnd, List<Line> lines, SectionKind[] kinds) {
    List<Section> sections = new ArrayList<>();
    SectionKind kind = SectionKind.TITLE;
    int start = titleEnd == 0 ? -1 : Line.of(text, 0, titleEnd).get(0).start();
    int end = titleEnd;
    for (int i = 0; i < kinds.length; i++) {
      if (start >= 0 && kinds[i] != kind) {
        sections.add(new Section(kind, new Span(start, end)));
        start = -1;
      }
      start = start < 0 ? lines.get(i).start() : start;
      kind = kinds[i];
      end = lines.get(i).end();
    }
    if (start >= 0) {
      sections.add(new Section(kind, new Span(start, end)));
    }
    return List.copyOf(sections);
  }
}

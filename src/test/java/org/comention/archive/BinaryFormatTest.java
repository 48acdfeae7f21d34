package org.comention.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryFormatTest {
  private static final String ZIP_HEADER = "PK\\x03\\x04" + ".".repeat(26);

  @ParameterizedTest
  @CsvSource({
    "a.pdf, %PDF-1.7, seems to be a PDF document",
    "a.ps, %!PS-Adobe-3.0, seems to be a PostScript document",
    "a.rtf, '{\\\\rtf1\\\\ansi Baku}', seems to be an RTF document",
    "a.doc, \\xD0\\xCF\\x11\\xE0, seems to be an Office document",
    "a.dat, \\x00\\x01\\x02\\x03, 'not text, and of no known format'",
  })
  void aRejectSaysWhatItSeemsToBe(String name, String content, String detail) {
    check(name, content, detail);
  }

  @ParameterizedTest
  @CsvSource({
    "a.epub, mimetypeapplication/epub+zip, seems to be an EPUB book",
    "a.odt, mimetypeapplication/vnd.oasis.opendocument.text, seems to be an OpenDocument file",
    "a.docx, [Content_Types].xml, seems to be an Office document",
    "a.xlsx, xl/workbook.xml, seems to be an Office document",
    "a.jar, META-INF/MANIFEST.MF, seems to be a program or EPUB book",
  })
  void zipFilesThatAreOneDocumentAreNotOpened(String name, String first, String detail) {
    check(name, ZIP_HEADER + first, detail);
  }

  private static void check(String name, String content, String detail) {
    List<Entry> entries = Archives.read(name, Cases.bytes(content));
    assertThat(entries)
        .containsExactly(new Unreadable(new Place(name, null, 0), Reason.BINARY, detail));
  }
}

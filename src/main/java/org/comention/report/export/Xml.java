package org.comention.report.export;

import java.io.IOException;
import java.io.Writer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with one element a line. Characters that XML cannot hold become U+FFFD. */
final class Xml {
  private static final char SUBSTITUTE = '\uFFFD';

  private final XMLStreamWriter out;

  private Xml(XMLStreamWriter out) {
    this.out = out;
  }

  /** What writes the elements of a document. */
  interface Content {
    void write(Xml xml) throws XMLStreamException;
  }

  /** Writes a document of one root element in a namespace. */
  static void document(Writer writer, String root, String namespace, Content content)
      throws IOException {
    try {
      // The JDK's own: whichever other one lies on the class path does not change the bytes.
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeCharacters("\n");
      out.writeStartElement(root);
      out.writeDefaultNamespace(namespace);
      content.write(new Xml(out));
      out.writeEndElement();
      out.writeCharacters("\n");
      out.writeEndDocument();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An attribute of the element that was opened last; nothing where the value is null. */
  Xml with(String name, Object value) throws XMLStreamException {
    if (value != null) {
      out.writeAttribute(name, clean(value.toString()));
    }
    return this;
  }

  Xml open(String name) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement(name);
    return this;
  }

  /** An element without content; its attributes follow. */
  Xml empty(String name) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeEmptyElement(name);
    return this;
  }

  void text(String text) throws XMLStreamException {
    out.writeCharacters(clean(text));
  }

  void close() throws XMLStreamException {
    out.writeEndElement();
  }

  /** See the production Char of XML 1.0. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isChar(c) ? c : SUBSTITUTE));
    return clean.toString();
  }

  private static boolean isChar(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0xD800)
        || (c >= 0xE000 && c < 0xFFFE)
        || c >= 0x10000;
  }
}

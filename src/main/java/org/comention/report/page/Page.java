package org.comention.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * One HTML file that needs nothing else. Its policy lets run what stands in it from the beginning,
 * known by its hash, and lets nothing be loaded.
 */
public final class Page {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z]+)}}");

  private final Map<String, String> about;
  private final PageData data;

  /**
   * @param about what the page says of itself; {@code title} stands at its head
   */
  public Page(Map<String, String> about, PageData data) {
    this.about = Map.copyOf(about);
    this.data = data;
  }

  /** Writes it as it is computed: the data are never in memory as a whole. */
  public void write(Writer out) throws IOException {
    String plots = harmless(Resources.plots());
    String program = harmless(Resources.program());
    String style = harmless(Resources.text("page.css"));
    Map<String, String> texts =
        Map.of(
            "policy", policy(List.of(plots, program), style),
            "title", escaped(about.get("title")),
            "style", style,
            "plots", plots,
            "program", program);
    fill(Resources.text("page.html"), texts, out);
  }

  private void fill(String template, Map<String, String> texts, Writer out) throws IOException {
    Matcher place = PLACE.matcher(template);
    int at = 0;
    while (place.find()) {
      out.write(template, at, place.start() - at);
      if (place.group(1).equals("data")) {
        packed(out);
      } else {
        out.write(texts.get(place.group(1)));
      }
      at = place.end();
    }
    out.write(template, at, template.length() - at);
  }

  /** JSON, gzip, Base64: no text of the archive can end the element that it stands in. */
  private void packed(Writer out) throws IOException {
    OutputStream base64 = Base64.getEncoder().wrap(new AsciiOutput(out));
    try (JsonGenerator json = JSON.createGenerator(new GZIPOutputStream(base64))) {
      data.write(about, json);
    }
  }

  private static String policy(List<String> scripts, String style) {
    String hashes = scripts.stream().map(Page::hash).collect(Collectors.joining(" "));
    return "default-src 'none'; script-src "
        + hashes
        + "; style-src "
        + hash(style)
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A script or style as it stands, where nothing in it ends its element. */
  private static String harmless(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("</script") || lower.contains("</style") || lower.contains("<!--")) {
      throw new IllegalStateException("A script or style of the page would end its element");
    }
    return text.replace("\r\n", "\n");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}

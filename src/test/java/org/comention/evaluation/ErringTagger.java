package org.comention.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.comention.document.SectionKind;
import org.comention.document.Span;
import org.comention.gazetteer.Gazetteer;
import org.comention.gazetteer.Official;
import org.comention.mention.EntityKind;
import org.comention.mention.Form;
import org.comention.mention.Mention;

/**
 * Finds what the gold has, some of it with another form, entity or span, and much that it has not:
 * an oracle sees every way to be wrong. The same text always gives the same mentions.
 */
final class ErringTagger {
  private static final List<String> COUNTRIES = List.of("USA", "RUS", "FRA", "GEO", "IRQ", "CHN");

  private final Map<String, List<Official>> officialsByFamilyName;
  private final List<Official> officials;

  ErringTagger(Gazetteer gazetteer) {
    this.officials =
        gazetteer.officials().values().stream().sorted(Comparator.comparing(Official::id)).toList();
    this.officialsByFamilyName =
        officials.stream()
            .collect(Collectors.groupingBy(o -> PersonName.of(o.name()).familyName()));
  }

  List<Mention> tag(GoldText text) {
    Random random = new Random(text.id().hashCode());
    List<Mention> mentions = new ArrayList<>();
    for (GoldMention gold : text.gold()) {
      if (gold.span() == null || random.nextInt(4) > 0) {
        mentions.add(near(text, gold, random));
      }
    }
    for (int i = 0; i < text.text().length() / 100; i++) {
      mentions.add(anywhere(text, random));
    }
    return apart(mentions);
  }

  private Mention near(GoldText text, GoldMention gold, Random random) {
    if (gold.span() == null) {
      return country(text, anywhere(text, random).span(), gold.entity(), random);
    }
    Span span = moved(text, gold.span(), random);
    if (random.nextInt(4) == 0) {
      return mention(text, span, random);
    }
    return gold.kind().isPerson() || gold.kind() == GoldKind.TITLED
        ? official(text, span, holder(gold, random), random)
        : country(text, span, gold.entity(), random);
  }

  private Official holder(GoldMention gold, Random random) {
    String family = gold.entity() == null ? "" : PersonName.of(gold.entity()).familyName();
    List<Official> named = officialsByFamilyName.getOrDefault(family, officials);
    return named.get(random.nextInt(named.size()));
  }

  private static Span moved(GoldText text, Span span, Random random) {
    int start = Math.max(0, span.start() - random.nextInt(4));
    int end = Math.min(text.text().length(), span.end() + random.nextInt(12));
    return random.nextBoolean() ? span : new Span(start, end);
  }

  private Mention anywhere(GoldText text, Random random) {
    int start = random.nextInt(text.text().length());
    int end = Math.min(text.text().length(), start + 1 + random.nextInt(20));
    return mention(text, new Span(start, end), random);
  }

  private Mention mention(GoldText text, Span span, Random random) {
    return random.nextBoolean()
        ? country(text, span, null, random)
        : official(text, span, officials.get(random.nextInt(officials.size())), random);
  }

  private static Mention country(GoldText text, Span span, String id, Random random) {
    String entity = id == null ? COUNTRIES.get(random.nextInt(COUNTRIES.size())) : id;
    return mention(text, span, form(EntityKind.COUNTRY, random), entity, entity);
  }

  private static Mention official(GoldText text, Span span, Official official, Random random) {
    String country = random.nextBoolean() ? "USA" : COUNTRIES.get(random.nextInt(6));
    Form form = form(EntityKind.OFFICIAL, random);
    return mention(text, span, form, form == Form.UNLISTED ? null : official.id(), country);
  }

  private static Form form(EntityKind kind, Random random) {
    while (true) {
      Form form = Form.values()[random.nextInt(Form.values().length)];
      if (form.kind() == kind) {
        return form;
      }
    }
  }

  private static Mention mention(
      GoldText text, Span span, Form form, String entity, String country) {
    return new Mention(
        span,
        text.text().substring(span.start(), span.end()),
        entity,
        form.kind(),
        form,
        SectionKind.BODY,
        0,
        0,
        null,
        null,
        null,
        country,
        "full_name",
        1);
  }

  /** In order and without overlaps, as a tagger's. */
  private static List<Mention> apart(List<Mention> mentions) {
    List<Mention> apart = new ArrayList<>();
    int done = 0;
    mentions.sort(Comparator.comparing(mention -> mention.span().start()));
    for (Mention mention : mentions) {
      if (mention.span().start() >= done) {
        apart.add(mention);
        done = mention.span().end();
      }
    }
    return apart;
  }
}

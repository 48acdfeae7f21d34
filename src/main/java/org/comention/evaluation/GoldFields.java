package org.comention.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of one JSON object in a gold file; what is wrong with one is said by its name. */
final class GoldFields {
  private final String place;
  private final String owner;
  private final JsonNode object;

  /**
   * @param place file and line
   * @param owner what has these fields, such as "the text" or "gold 3"
   * @param known all fields that it may have
   */
  GoldFields(String place, String owner, JsonNode object, List<String> known) throws GoldException {
    this.place = place;
    this.owner = owner;
    this.object = object;
    if (!object.isObject()) {
      throw fault(owner + " is not a JSON object", "Write {...} with " + String.join(", ", known));
    }
    for (String name : (Iterable<String>) object::fieldNames) {
      if (!known.contains(name)) {
        String fields = String.join(", ", known);
        throw fault(owner + " has the unknown field \"" + name + "\"", "Use " + fields);
      }
    }
  }

  boolean has(String name) {
    return object.hasNonNull(name);
  }

  /** A string with anything but white space. */
  String string(String name) throws GoldException {
    JsonNode value = required(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw fault(owner + "'s \"" + name + "\" is no string, or an empty one", "Write a string");
    }
    return value.textValue();
  }

  String stringOrNull(String name) throws GoldException {
    return has(name) ? string(name) : null;
  }

  LocalDate dayOrNull(String name) throws GoldException {
    if (!has(name)) {
      return null;
    }
    String day = string(name);
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw fault("\"" + day + "\" is not a day", "Write yyyy-MM-dd, or leave it out");
    }
  }

  int integer(String name) throws GoldException {
    JsonNode value = required(name);
    if (!value.isInt()) {
      throw fault(owner + "'s \"" + name + "\" is not a whole number", "Count code points from 0");
    }
    return value.intValue();
  }

  /** The elements of an array. */
  List<JsonNode> list(String name) throws GoldException {
    JsonNode value = required(name);
    if (!value.isArray()) {
      throw fault(owner + "'s \"" + name + "\" is not a list", "Write [...]");
    }
    List<JsonNode> elements = new ArrayList<>();
    value.forEach(elements::add);
    return elements;
  }

  List<JsonNode> listOrEmpty(String name) throws GoldException {
    return has(name) ? list(name) : List.of();
  }

  /** One word of a closed list, in lower case. */
  <E extends Enum<E>> E word(String name, Class<E> words) throws GoldException {
    return word(string(name), name, words);
  }

  /** Several words of a closed list; none where there is no such field. */
  <E extends Enum<E>> Set<E> words(String name, Class<E> words) throws GoldException {
    Set<E> found = EnumSet.noneOf(words);
    for (JsonNode element : listOrEmpty(name)) {
      found.add(word(element.asText(), name, words));
    }
    return found;
  }

  private <E extends Enum<E>> E word(String value, String name, Class<E> words)
      throws GoldException {
    for (E word : words.getEnumConstants()) {
      if (label(word).equals(value)) {
        return word;
      }
    }
    String all =
        Arrays.stream(words.getEnumConstants())
            .map(GoldFields::label)
            .collect(Collectors.joining(", "));
    throw fault(owner + "'s \"" + name + "\" cannot be \"" + value + "\"", "Use one of " + all);
  }

  private static String label(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private JsonNode required(String name) throws GoldException {
    if (!has(name)) {
      throw fault(owner + " has no \"" + name + "\"", "Add it (docs/accuracy/README.md)");
    }
    return object.get(name);
  }

  GoldException fault(String why, String remedy) {
    return new GoldException(place, why, remedy);
  }
}

package asylumchain.kit.testing.misuse;

import asylumchain.kit.http.Cursor;
import asylumchain.kit.testing.Api;
import asylumchain.kit.testing.Api.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Addresses of an operation: the path with ids filled in, and its query.
final class Questions {

  private final Operation operation;
  private final Map<String, String> existing;
  private final Texts texts;

  /// @param existing what there is, by the name of the path parameter
  Questions(Operation operation, Map<String, String> existing, Texts texts) {
    this.operation = operation;
    this.existing = existing;
    this.texts = texts;
  }

  /// An address with one parameter that is wrong.
  ///
  /// @param place the name of the parameter
  record Wrong(String address, String place) {}

  /// The path alone; often of something that exists.
  String path() {
    return filled(parameter -> value(parameter, texts.number(3) > 0));
  }

  /// The address of something that exists, as far as ids of such are known.
  String ofExisting() {
    return filled(parameter -> value(parameter, true)) + query(required());
  }

  /// The path of something that does not exist; empty for a path without an id.
  Optional<String> pathOfNothing() {
    var ids = in("path").stream().filter(it -> isId(it)).toList();
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(filled(parameter -> value(parameter, false)));
  }

  /// The path with something that is no id; empty for a path without an id.
  Optional<String> pathOfNoId() {
    var ids = in("path").stream().filter(it -> isId(it)).toList();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    var spoilt = texts.any(ids);
    return Optional.of(
        filled(it -> it == spoilt ? encoded(texts.wrong(schema(it))) : value(it, true)));
  }

  /// With every parameter that must be given.
  String plain() {
    return path() + query(required());
  }

  /// With any parameters, all of them allowed and some of them odd.
  String odd() {
    var query = new ArrayList<String>();
    for (var parameter : in("query")) {
      if (parameter.path("required").asBoolean() || texts.number(3) == 0) {
        var schema = item(parameter);
        query.add(name(parameter) + "=" + encoded(odd(parameter, schema)));
      }
    }
    return path() + query(query);
  }

  /// A cursor may be of another list.
  private String odd(JsonNode parameter, JsonNode schema) {
    if (texts.number(2) == 0) {
      return sound(schema);
    }
    return name(parameter).equals("cursor")
        ? Cursor.after(texts.odd(schema), texts.oddWord(), texts.oddWord()).text()
        : texts.odd(schema);
  }

  /// With one parameter that its schema does not allow; empty where it allows every text.
  Optional<Wrong> wrong() {
    var all = in("query").stream().filter(it -> !texts.wrong(item(it)).isEmpty()).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var spoilt = texts.any(all);
    var query = required(spoilt);
    query.add(name(spoilt) + "=" + encoded(texts.wrong(item(spoilt))));
    return Optional.of(new Wrong(path() + query(query), name(spoilt)));
  }

  /// With one parameter given twice that may be given once.
  Optional<Wrong> twice() {
    var all = in("query").stream().filter(it -> !Api.type(schema(it)).equals("array")).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    var doubled = texts.any(all);
    var query = required(doubled);
    for (int i = 0; i < 2; i++) {
      query.add(name(doubled) + "=" + encoded(sound(item(doubled))));
    }
    return Optional.of(new Wrong(path() + query(query), name(doubled)));
  }

  /// With a cursor that nobody gave out.
  Optional<Wrong> noCursor() {
    return in("query").stream()
        .filter(it -> name(it).equals("cursor"))
        .findFirst()
        .map(it -> new Wrong(path() + query(with(required(), "cursor=" + cursor())), "cursor"));
  }

  /// Texts that stand for no place in any list: no Base64, no text that can be kept. An empty one
  /// is none: the beginning.
  private String cursor() {
    return texts.any(List.of("x", "%25", "nonsense!", "a%20b", "_w", "AA", "YQBi", "gICA"));
  }

  private ArrayList<String> required(JsonNode... without) {
    var query = new ArrayList<String>();
    for (var parameter : in("query")) {
      if (parameter.path("required").asBoolean() && !List.of(without).contains(parameter)) {
        query.add(name(parameter) + "=" + encoded(sound(item(parameter))));
      }
    }
    return query;
  }

  private interface Filling {
    String of(JsonNode parameter);
  }

  private String filled(Filling filling) {
    var address = operation.api().base() + operation.path();
    for (var parameter : in("path")) {
      address = address.replace("{" + name(parameter) + "}", filling.of(parameter));
    }
    return address;
  }

  private String value(JsonNode parameter, boolean that) {
    var known = existing.get(name(parameter));
    return that && known != null ? known : encoded(sound(schema(parameter)));
  }

  private List<JsonNode> in(String where) {
    return StreamSupport.stream(operation.parameters().spliterator(), false)
        .filter(it -> it.path("in").asText().equals(where))
        .toList();
  }

  private boolean isId(JsonNode parameter) {
    return Api.kind(schema(parameter)).equals("uuid");
  }

  private String sound(JsonNode schema) {
    return new Samples(operation.api(), texts.random()).value(schema).asText();
  }

  private JsonNode schema(JsonNode parameter) {
    return operation.api().resolve(parameter.path("schema"));
  }

  /// Of a list, that of one of its values.
  private JsonNode item(JsonNode parameter) {
    var schema = schema(parameter);
    return Api.type(schema).equals("array")
        ? operation.api().resolve(schema.path("items"))
        : schema;
  }

  private static String name(JsonNode parameter) {
    return parameter.path("name").asText();
  }

  private static ArrayList<String> with(ArrayList<String> query, String another) {
    query.add(another);
    return query;
  }

  private static String query(List<String> parts) {
    return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%3A", ":");
  }
}

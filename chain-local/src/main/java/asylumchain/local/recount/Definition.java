package asylumchain.local.recount;

import asylumchain.local.recount.told.Standing;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What counts, as `GET /v1/definitions` publishes it.
///
/// @param in stages
/// @param kinds only these; empty: any
/// @param tracks only these; empty: any
/// @param lodged whether only what is lodged counts, or only what is not; `null`: both
record Definition(
    String id,
    int version,
    Set<String> in,
    Set<String> kinds,
    Set<String> withoutKinds,
    Set<String> tracks,
    Set<String> withoutTracks,
    @Nullable Boolean lodged) {

  static Definition of(JsonNode published) {
    return new Definition(
        published.path("id").asText(),
        published.path("version").asInt(),
        texts(published.path("in")),
        texts(published.path("kinds")),
        texts(published.path("withoutKinds")),
        texts(published.path("tracks")),
        texts(published.path("withoutTracks")),
        published.hasNonNull("lodged") ? published.get("lodged").asBoolean() : null);
  }

  /// Id and version, as a question names them.
  String name() {
    return id + "@" + version;
  }

  boolean counts(Standing standing) {
    return in.contains(standing.value("stage"))
        && admits(standing.value("applicationKind"), kinds, withoutKinds)
        && admits(standing.value("track"), tracks, withoutTracks)
        && (lodged == null || lodged == standing.isLodged());
  }

  private static boolean admits(String value, Set<String> only, Set<String> never) {
    return (only.isEmpty() || only.contains(value)) && !never.contains(value);
  }

  static Set<String> texts(JsonNode list) {
    var texts = new HashSet<String>();
    list.forEach(one -> texts.add(one.asText()));
    return Set.copyOf(texts);
  }
}

package asylumchain.kit.http.json;

import asylumchain.kit.http.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is wrong with one document, so far.
final class Mistakes {

  private static final int ENOUGH = 100;

  private final List<Violation> found = new ArrayList<>();
  private final Deque<String> places = new ArrayDeque<>();

  /// Reading goes into the value at this place.
  void enter(String place) {
    places.push(place);
  }

  void leave() {
    places.pop();
  }

  /// The place of the value that is being read.
  String place() {
    return Objects.requireNonNullElse(places.peek(), "");
  }

  int size() {
    return found.size();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Violation> found() {
    return found;
  }

  void add(String pointer, String reason) {
    if (found.size() < ENOUGH) {
      found.add(new Violation(pointer, reason));
    }
  }

  /// A mistake below a place that is known.
  void add(String place, JsonMappingException e) {
    var property = e instanceof InvalidTypeIdException type ? "/" + Reasons.typeProperty(type) : "";
    add(place + Pointers.of(e.getPath()) + property, Reasons.of(e));
  }

  /// A mistake that ended the reading.
  void add(JsonProcessingException e) {
    var stream = stream(e);
    if (stream != null) {
      add(Reasons.place(stream), Reasons.of(stream));
    } else if (e instanceof JsonMappingException mapping) {
      add("", mapping);
    } else {
      add("", "is not valid JSON");
    }
  }

  private static @Nullable StreamReadException stream(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamReadException stream) {
        return stream;
      }
    }
    return null;
  }
}

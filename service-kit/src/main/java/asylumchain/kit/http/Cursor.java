package asylumchain.kit.http;

import asylumchain.kit.http.json.TextRules;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// Where the next page begins: the sort key of the last row shown, opaque to the client. Put in
/// dates, numbers and ids; never anything that tells who a person is.
public record Cursor(List<String> key) {

  private static final String SEPARATOR = "\u001f";

  public Cursor {
    key = List.copyOf(key);
  }

  public static Cursor after(Object... key) {
    return new Cursor(List.of(key).stream().map(Object::toString).toList());
  }

  /// The cursor that has this text.
  ///
  /// @throws Problem 400 when we never gave out this text
  public static Cursor parse(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      var key = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (!key.isEmpty() && TextRules.isClean(key)) {
        return new Cursor(List.of(key.split(SEPARATOR, -1)));
      }
    } catch (IllegalArgumentException | CharacterCodingException _) {
      // said below
    }
    throw Problem.badRequest("cursor", "is not a cursor of this list");
  }

  /// The id after which the next page begins.
  ///
  /// @throws Problem 400 when this is a cursor of another list
  public UUID id() {
    try {
      return UUID.fromString(key.getFirst());
    } catch (IllegalArgumentException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }

  /// The number after which the next page begins.
  ///
  /// @throws Problem 400 when this is a cursor of another list
  public long number() {
    try {
      return Long.parseLong(key.getFirst());
    } catch (NumberFormatException _) {
      throw Problem.badRequest("cursor", "is not a cursor of this list");
    }
  }

  public String text() {
    var bytes = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

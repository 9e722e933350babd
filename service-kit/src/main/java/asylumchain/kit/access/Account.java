package asylumchain.kit.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import asylumchain.kit.http.Problem;
import asylumchain.kit.http.json.TextRules;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Why something is said and from which source, in the words of who says it: the headers
/// `Fact-Reason` and `Fact-Source` of a request. Free text: it belongs in private payloads only.
///
/// @param reason `null` where none is given
/// @param source a system, a letter, a conversation; `null` where none is given
public record Account(@Nullable String reason, @Nullable String source) {

  public static final Account NONE = new Account(null, null);

  private static final String REASON = "Fact-Reason";
  private static final String SOURCE = "Fact-Source";
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_SOURCE = 200;
  /// Possessive: matched in a loop, whatever the length, where it would else be by recursion.
  private static final Pattern ENCODED =
      Pattern.compile("(?:[\\x20-\\x24\\x26-\\x7E]|%[0-9A-Fa-f]{2})++");

  /// @param headers of a request, each by its name
  /// @throws Problem 400 for one that is no text, or too long
  static Account of(UnaryOperator<@Nullable String> headers) {
    return new Account(
        text(REASON, headers.apply(REASON), LONGEST_REASON),
        text(SOURCE, headers.apply(SOURCE), LONGEST_SOURCE));
  }

  private static @Nullable String text(String name, @Nullable String header, int longest) {
    if (header == null) {
      return null;
    }
    var text = ENCODED.matcher(header).matches() ? decoded(header).strip() : "";
    if (text.isEmpty()
        || text.codePointCount(0, text.length()) > longest
        || !TextRules.isClean(text)) {
      throw Problem.badRequest(
          name,
          "must have 1 to %d characters, in UTF-8, percent-encoded where they are not ASCII"
              .formatted(longest));
    }
    return text;
  }

  /// Empty for what is not UTF-8.
  private static String decoded(String header) {
    var bytes = new ByteArrayOutputStream(header.length());
    for (int i = 0; i < header.length(); i++) {
      if (header.charAt(i) == '%') {
        bytes.write(HexFormat.fromHexDigits(header, i + 1, i + 3));
        i += 2;
      } else {
        bytes.write(header.charAt(i));
      }
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException e) {
      return "";
    }
  }

  @Override
  public String toString() {
    return "Account[not shown]";
  }
}

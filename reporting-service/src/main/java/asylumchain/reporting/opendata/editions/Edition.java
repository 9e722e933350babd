package asylumchain.reporting.opendata.editions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of one period as it was published, which never changes.
///
/// @param dataset as in its address, such as `stock`
/// @param period such as `2021-01` or `2021-Q1`
/// @param edition from 1; each later one is a correction
/// @param knownAt as of which moment it was counted
/// @param definitions of what is counted, each with its version
/// @param policy the disclosure policy that was applied, with its version
/// @param reason why it was corrected; `null` for the first edition
/// @param checksum SHA-256, in hexadecimal, of all of this and of the content, see [#checksum]
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Edition(
    String dataset,
    String period,
    int edition,
    Instant knownAt,
    Instant publishedAt,
    List<String> definitions,
    String policy,
    @Nullable String reason,
    String checksum) {

  /// The names of its columns in a table.
  public static final List<String> COLUMNS =
      List.of(
          "dataset",
          "period",
          "edition",
          "knownAt",
          "publishedAt",
          "definitions",
          "policy",
          "reason",
          "checksum");

  public Edition {
    definitions = List.copyOf(definitions);
  }

  /// An edition of this content.
  static Edition of(
      String dataset,
      String period,
      int edition,
      Instant publishedAt,
      Content content,
      @Nullable String reason) {
    var open =
        new Edition(
            dataset,
            period,
            edition,
            content.knownAt(),
            publishedAt,
            content.definitions(),
            content.policy(),
            reason,
            "");
    return new Edition(
        dataset,
        period,
        edition,
        content.knownAt(),
        publishedAt,
        content.definitions(),
        content.policy(),
        reason,
        open.checksum(content.lines()));
  }

  /// What is published.
  ///
  /// @param lines as JSON
  public record Content(Instant knownAt, List<String> definitions, String policy, String lines) {

    public Content {
      definitions = List.copyOf(definitions);
    }
  }

  /// Whether this is what was published.
  boolean isOf(String content) {
    return checksum.equals(checksum(content));
  }

  /// SHA-256 of its parts, each on a line of its own in the order of the columns, definitions with
  /// commas, no reason as an empty line; the content last.
  private String checksum(String content) {
    var text =
        String.join(
            "\n",
            dataset,
            period,
            Integer.toString(edition),
            knownAt.toString(),
            publishedAt.toString(),
            String.join(",", definitions),
            policy,
            reason == null ? "" : reason,
            content);
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Its cells, in the order of the columns.
  public List<@Nullable Object> cells() {
    return Arrays.asList(
        dataset,
        period,
        edition,
        knownAt,
        publishedAt,
        String.join(" ", definitions),
        policy,
        reason,
        checksum);
  }
}

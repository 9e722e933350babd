package asylumchain.backends;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a token says about its bearer.
///
/// @param clientId the program that holds it (`sub`)
/// @param organisation the chain partner's code, such as `COA`
/// @param oin the partner's organisation number
/// @param scopes separated by spaces
/// @param employee who sits behind the program; `null` for a machine
public record Claims(
    String clientId,
    String organisation,
    String oin,
    String scopes,
    @Nullable String employee,
    Instant issuedAt,
    Instant expiresAt) {

  String json(String issuer, String audience) {
    var text = new LinkedHashMap<String, String>();
    text.put("iss", issuer);
    text.put("aud", audience);
    text.put("sub", clientId);
    text.put("azp", clientId);
    text.put("organisation", organisation);
    text.put("oin", oin);
    text.put("scope", scopes);
    text.put("jti", UUID.randomUUID().toString());
    if (employee != null) {
      text.put("employee", employee);
    }
    return json(text, issuedAt, expiresAt);
  }

  /// The claims of a token that holds from one moment to another.
  static String json(Map<String, String> text, Instant issuedAt, Instant expiresAt) {
    return text.entrySet().stream()
        .map(Claims::member)
        .collect(
            Collectors.joining(
                ",",
                "{",
                ",\"iat\":%d,\"exp\":%d}"
                    .formatted(issuedAt.getEpochSecond(), expiresAt.getEpochSecond())));
  }

  private static String member(Map.Entry<String, String> entry) {
    var escaped = entry.getValue().replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"%s\":\"%s\"".formatted(entry.getKey(), escaped);
  }
}

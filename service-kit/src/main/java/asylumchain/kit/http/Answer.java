package asylumchain.kit.http;

import org.jspecify.annotations.Nullable;

/// The answer to a change: a resource method returns it as it is, and it leaves as status,
/// `Location` and `ETag`, without a body. This is what is kept for a repeat with the same
/// idempotency key.
///
/// @param location path of what was made, such as `/v1/cases/…`; `null` when nothing was made
/// @param version the subject's version after the change; `null` when it has none
public record Answer(int status, @Nullable String location, @Nullable Long version) {

  /// 201.
  public static Answer created(String location, long version) {
    return new Answer(201, location, version);
  }

  /// 202: taken, not done yet; the location tells the progress.
  public static Answer accepted(String location) {
    return new Answer(202, location, null);
  }

  /// 204.
  public static Answer done(long version) {
    return new Answer(204, null, version);
  }
}

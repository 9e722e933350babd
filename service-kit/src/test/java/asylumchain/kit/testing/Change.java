package asylumchain.kit.testing;

import java.util.List;

/// A change that the service under test will take, ready to be sent: where it goes, what it says,
/// and, where it expects a version, the ETag last read.
///
/// @param etag with its quotes; empty where the change makes something new
/// @param scopes what the caller's token needs
public record Change(String path, String body, String etag, List<String> scopes) {

  public Change(String path, String body, String etag, String... scopes) {
    this(path, body, etag, List.of(scopes));
  }

  Door knock() {
    return knockAs("IND");
  }

  Door knockAs(String organisation) {
    var door = Door.knock("POST", path).as(organisation, scopes.toArray(String[]::new)).json(body);
    return etag.isEmpty() ? door : door.with("If-Match", etag);
  }

  Change saying(String otherBody) {
    return new Change(path, otherBody, etag, scopes);
  }

  Change expecting(String otherEtag) {
    return new Change(path, body, otherEtag, scopes);
  }
}

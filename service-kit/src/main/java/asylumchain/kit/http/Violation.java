package asylumchain.kit.http;

/// One thing that is wrong with a request.
///
/// @param pointer JSON pointer into the body (`/lodgedOn`, empty for the whole body), or the name
///     of a query parameter or header
public record Violation(String pointer, String reason) {}

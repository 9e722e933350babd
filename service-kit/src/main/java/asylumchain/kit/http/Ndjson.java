package asylumchain.kit.http;

import java.util.stream.Stream;

/// An answer that can also be read line by line: for `Accept: application/x-ndjson`, one JSON value
/// per line.
public interface Ndjson {

  Stream<?> lines();
}

package asylumchain.kit.http.json;

import asylumchain.kit.http.Violation;
import java.util.List;

/// What a body must have although its type does not say so by constraints: supplied by the service
/// for types that know no framework.
@FunctionalInterface
public interface Completeness {

  /// What this value lacks, each with the pointer of what should be there; empty when it is whole,
  /// or of a type that is none of one's business.
  List<Violation> lacking(Object body);
}

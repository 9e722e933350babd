package asylumchain.kit.testing.access;

/// What an id in an address, a query or a body names.
public sealed interface Named {

  /// Something that belongs to partners.
  ///
  /// @param own one of the caller's
  /// @param others one that exists and is none of the caller's business
  /// @param personal whether it is about a person: then attempts on another's are logged
  record Somebodys(String own, String others, boolean personal) implements Named {}

  /// A rule, a code, a number within something else: it is nobody's.
  ///
  /// @param known one that exists
  record Nobodys(String known) implements Named {}

  /// A person, found or judged across the whole chain by whoever has the scope for that, without
  /// anything that says who it is; whoever is looked at is logged.
  ///
  /// @param others one with whom the caller has nothing to do
  record AcrossTheChain(String others) implements Named {}
}

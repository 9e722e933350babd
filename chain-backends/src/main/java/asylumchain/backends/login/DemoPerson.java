package asylumchain.backends.login;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Somebody whom a development suite takes at his word.
///
/// @param name by which he logs in
/// @param words who he is, to be read
/// @param organisation the chain partner's code, such as `COA`
/// @param scopes what he may do
/// @param session how long he stays logged in
public record DemoPerson(
    String name, String words, String organisation, Set<String> scopes, Duration session) {

  private static final Duration A_DAY = Duration.ofHours(8);

  /// Those of the demonstration; the realm of a deployment has the same.
  public static final List<DemoPerson> ALL =
      List.of(
          new DemoPerson(
              "planner",
              "Pim Planner, IND: figures, and the cases of the IND",
              "IND",
              Set.of("backlog:read", "cases:read"),
              A_DAY),
          new DemoPerson(
              "policy", "Petra Policy, IND: figures", "IND", Set.of("backlog:read"), A_DAY),
          new DemoPerson(
              "auditor",
              "Anne Auditor, IND: figures, and the cases of all partners",
              "IND",
              Set.of("backlog:read", "audit:read"),
              A_DAY),
          new DemoPerson(
              "reception",
              "Rik Reception, COA: the cases in which COA takes part",
              "COA",
              Set.of("cases:read"),
              A_DAY));

  public DemoPerson {
    scopes = Set.copyOf(scopes);
  }
}

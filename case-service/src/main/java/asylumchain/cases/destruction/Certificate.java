package asylumchain.cases.destruction;

import java.util.List;

/// What proves a destruction (verklaring van vernietiging): who proposed it, who approved it, when,
/// and of each case where the journal says so.
///
/// @param cases every case of the list, by id
public record Certificate(DestructionRun run, List<ListedCase> cases) {

  public Certificate {
    cases = List.copyOf(cases);
  }
}

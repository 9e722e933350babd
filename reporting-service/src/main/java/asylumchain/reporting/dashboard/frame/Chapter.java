package asylumchain.reporting.dashboard.frame;

/// A page of the dashboard. It computes nothing: it asks what the interfaces ask, and words it.
public interface Chapter {

  /// Its name in the address and among the words; `overview` is the first page.
  String name();

  /// What it has to tell.
  Content tell(Asked asked);
}

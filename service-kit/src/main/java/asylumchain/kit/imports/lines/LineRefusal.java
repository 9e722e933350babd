package asylumchain.kit.imports.lines;

import java.util.Locale;

/// Why a line was not taken. The codes are part of the API; a service adds its own.
public interface LineRefusal {

  /// The constant.
  String name();

  /// As the API writes it: `not-json`.
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

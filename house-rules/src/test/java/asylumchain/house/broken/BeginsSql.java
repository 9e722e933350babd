package asylumchain.house.broken;

import asylumchain.kit.database.SqlText;

final class BeginsSql {

  SqlText question() {
    return new SqlText();
  }
}

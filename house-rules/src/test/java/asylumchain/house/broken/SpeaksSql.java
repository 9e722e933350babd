package asylumchain.house.broken;

import java.sql.PreparedStatement;
import java.sql.SQLException;

final class SpeaksSql {

  int write(PreparedStatement statement) throws SQLException {
    return statement.executeUpdate();
  }
}

package asylumchain.house.broken;

import java.time.ZoneId;

final class AsksTheMachineForItsZone {

  ZoneId zone() {
    return ZoneId.systemDefault();
  }
}

package asylumchain.house.broken;

import jakarta.ws.rs.GET;

final class AnswersElsewhere {

  @GET
  int number() {
    return 1;
  }
}
